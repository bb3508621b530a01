# Makes the installer for Windows: installer\windows.ps1 [-DryRun]. It needs the JDK 25, Maven and the
# WiX toolset that jpackage asks for. A dry run stops before the installer.
param([switch]$DryRun)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

function Invoke-Checked([string]$Program, [string[]]$Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE" }
}

$pom = [xml](Get-Content pom.xml -Raw)
$version = $pom.project.version
$builtAt = [DateTimeOffset]::Parse($pom.project.properties.'project.build.outputTimestamp')
$epoch = if ($env:SOURCE_DATE_EPOCH) { $env:SOURCE_DATE_EPOCH } else { $builtAt.ToUnixTimeSeconds() }
$time = [DateTimeOffset]::FromUnixTimeSeconds([long]$epoch).UtcDateTime
$work = 'target\installer'
$image = "$work\image"
$out = "$work\out"
$java = if ($env:JAVA_HOME) { "$env:JAVA_HOME\bin\" } else { '' }

Invoke-Checked 'mvn' @('-B', '-ntp', '-q', '-Pinstaller', 'package')
if (Test-Path $work) { Remove-Item -Recurse -Force $work }
New-Item -ItemType Directory -Force $out | Out-Null
Invoke-Checked "${java}java" @('installer\image\Image.java', 'target\counterpoint', $image, "$epoch", 'target\bom.json', 'no-caches')
Move-Item "$image\runtime" "$work\runtime"
Invoke-Checked "${java}jpackage" @('--type', 'app-image', '--name', 'Counterpoint', '--app-version', $version,
    '--vendor', 'Counterpoint', '--description', 'Specs you can read, counterexamples you can see',
    '--input', $image, '--runtime-image', "$work\runtime", '--dest', "$work\app",
    '--main-jar', 'lib\counterpoint.jar', '--main-class', 'dev.counterpoint.app.Main',
    '--icon', 'icons\counterpoint.ico', '@installer\jpackage\options.txt')
# The class path in the order of bin\counterpoint.bat: the start-up caches fit no other.
$app = "$work\app\Counterpoint\app"
$jars = Get-ChildItem "$app\lib\*.jar" | Where-Object Name -ne 'counterpoint.jar' | Sort-Object Name
$classPath = @('app.classpath=$APPDIR\lib\counterpoint.jar') + ($jars | ForEach-Object { "app.classpath=`$APPDIR\lib\$($_.Name)" })
$lines = Get-Content "$app\Counterpoint.cfg" | Where-Object { $_ -notmatch '^app\.(classpath|mainjar)=' }
$lines = $lines | ForEach-Object { $_; if ($_ -eq '[Application]') { $classPath } }
Set-Content "$app\Counterpoint.cfg" $lines -Encoding ascii
Get-ChildItem -Recurse "$work\app" | ForEach-Object { $_.LastWriteTimeUtc = $time }
Invoke-Checked "${java}java" @('src\build\AotCaches.java', $app, "$work\app\Counterpoint\runtime")
if ($DryRun) { return }

Invoke-Checked "${java}jpackage" @('--type', 'msi', '--name', 'Counterpoint', '--app-version', $version,
    '--app-image', "$work\app\Counterpoint", '--dest', $out, '--win-menu', '--win-menu-group', 'Counterpoint',
    '--win-shortcut-prompt', '--win-dir-chooser', '--win-per-user-install',
    '--win-upgrade-uuid', '0b6f7c5e-3c0b-4f55-9d0e-6a8b6f1f2c41',
    '--file-associations', 'installer\jpackage\tla.properties',
    '--file-associations', 'installer\jpackage\itf.properties')
& installer\jpackage\path.ps1 -Msi (Resolve-Path "$out\Counterpoint-$version.msi")
Copy-Item "$image\bom.json" "$out\counterpoint-$version-windows-x64.cdx.json"
Get-ChildItem $out | Where-Object Name -ne 'SHA256SUMS' | Sort-Object Name | ForEach-Object {
    "$((Get-FileHash $_ -Algorithm SHA256).Hash.ToLower())  $($_.Name)"
} | Set-Content "$out\SHA256SUMS" -Encoding ascii
Get-Content "$out\SHA256SUMS"
