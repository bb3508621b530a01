# Puts the folder of counterpoint.bat on the user's PATH when the installer is run, and takes it off
# when it is removed. jpackage has no option for that, so it is written into the finished installer.
param([Parameter(Mandatory)][string]$Msi)
$ErrorActionPreference = 'Stop'

$installer = New-Object -ComObject WindowsInstaller.Installer
# 1: to be changed, with all changes at once.
$database = $installer.OpenDatabase($Msi, 1)

function Invoke-Sql([string]$Sql) {
    $view = $database.OpenView($Sql)
    $view.Execute()
    return $view
}

$first = (Invoke-Sql 'SELECT `Component` FROM `Component`').Fetch()
if (-not $first) { throw "$Msi has no component" }
$component = $first.StringData(1)
try {
    (Invoke-Sql ('CREATE TABLE `Environment` (`Environment` CHAR(72) NOT NULL, `Name` CHAR(255) NOT NULL LOCALIZABLE, ' +
        '`Value` CHAR(255) LOCALIZABLE, `Component_` CHAR(72) NOT NULL PRIMARY KEY `Environment`)')).Close()
} catch {
    Write-Host 'The installer has a table of the environment already.'
}
# "=-": set when installed, removed when removed; "[~];" keeps what the PATH holds.
(Invoke-Sql ("INSERT INTO ``Environment`` (``Environment``, ``Name``, ``Value``, ``Component_``) VALUES " +
    "('CounterpointPath', '=-PATH', '[~];[INSTALLDIR]app\bin', '$component')")).Close()
foreach ($action in @(@('RemoveEnvironmentStrings', 3300), @('WriteEnvironmentStrings', 5200))) {
    $there = (Invoke-Sql "SELECT ``Action`` FROM ``InstallExecuteSequence`` WHERE ``Action`` = '$($action[0])'").Fetch()
    if (-not $there) {
        (Invoke-Sql ("INSERT INTO ``InstallExecuteSequence`` (``Action``, ``Sequence``) VALUES ('$($action[0])', $($action[1]))")).Close()
    }
}
$database.Commit()
