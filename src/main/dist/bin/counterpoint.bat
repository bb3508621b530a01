@echo off
rem Starts Counterpoint: finds a Java that is new enough and hands over to it.
rem
rem COUNTERPOINT_JAVA_HOME         the JDK (or JRE) to use
rem COUNTERPOINT_JAVA_OPTS         further options for Java
rem COUNTERPOINT_JDK_SEARCH_PATH   folders of JDKs, separated by semicolons, instead of the usual places
rem
rem Java's version is read from the file "release" that every JDK carries, without starting it.

setlocal EnableExtensions DisableDelayedExpansion
set "WANTED=25"
set "MODULES=javafx.controls,javafx.graphics,javafx.base"
set "MAIN=dev.counterpoint.app.Main"
set "CLI_OPTIONS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData"
set "IDE_OPTIONS=-XX:+UseG1GC -XX:TieredStopAtLevel=1 -XX:InitialHeapSize=128m -XX:MinHeapSize=24m -XX:G1HeapRegionSize=1m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:+ExplicitGCInvokesConcurrent -Dprism.lcdtext=false --add-modules=%MODULES% --enable-native-access=javafx.graphics"
set "NO_SCREEN=-Dglass.platform=Headless -Dprism.order=sw"

for %%h in ("%~dp0..") do set "APP=%%~fh"
if not exist "%APP%\lib\counterpoint.jar" (
  echo counterpoint: "%APP%\lib\counterpoint.jar" is missing; this file only works inside its application folder.>&2
  exit /b 70
)

set "FOUND="
set "NEWEST=0"
if defined COUNTERPOINT_JAVA_HOME call :usable "%COUNTERPOINT_JAVA_HOME%"
if not defined FOUND if defined COUNTERPOINT_JAVA_HOME set "REFUSED=%COUNTERPOINT_JAVA_HOME%"
if not defined FOUND call :usable "%APP%\runtime"
if not defined FOUND call :usable "%APP%\..\runtime"
if not defined FOUND if defined JAVA_HOME call :usable "%JAVA_HOME%"
if not defined FOUND for %%j in (java.exe) do if not "%%~$PATH:j"=="" for %%d in ("%%~dp$PATH:j..") do call :usable "%%~fd"
if not defined FOUND if defined COUNTERPOINT_JDK_SEARCH_PATH (call :search_path) else (call :usual_places)
if not defined FOUND (
  echo counterpoint: no Java %WANTED% or newer in COUNTERPOINT_JAVA_HOME, "%APP%\runtime", JAVA_HOME, on the PATH or in the usual places; the newest found is %NEWEST%: install a JDK %WANTED%, for example Temurin from https://adoptium.net, or set COUNTERPOINT_JAVA_HOME to one.>&2
  exit /b 70
)
if defined REFUSED echo counterpoint: COUNTERPOINT_JAVA_HOME "%REFUSED%" holds no Java %WANTED% or newer; using "%FOUND%".>&2

set "CLASS_PATH=%APP%\lib\counterpoint.jar"
for /f "delims=" %%j in ('dir /b /on "%APP%\lib\*.jar"') do if /i not "%%j"=="counterpoint.jar" call :add "%APP%\lib\%%j"

set "KIND=cli"
set "FIRST=%~1"
if "%~1"=="" set "KIND=ide"
if not "%~1"=="" if exist "%~1" set "KIND=ide"
for %%x in (.tla .cfg .toml .json) do if /i "%~x1"=="%%x" set "KIND=ide"
if defined FIRST if "%FIRST:~0,1%"=="-" set "KIND=cli"
for %%c in (check trim export import graph properties replay ci doctor worker runs help) do if "%~1"=="%%c" set "KIND=cli"
if "%~1"=="ide" set "KIND=ide"
if "%~1"=="--new-window" set "KIND=ide"
if "%~1"=="tour" set "KIND=tour"

set "CACHE="
set "JAVAFX="
if "%KIND%"=="cli" (
  set "OPTIONS=%CLI_OPTIONS%"
  if exist "%APP%\lib\aot\cli.aot" set CACHE="-XX:AOTCache=%APP%\lib\aot\cli.aot"
) else (
  set "OPTIONS=%IDE_OPTIONS%"
  if exist "%APP%\lib\aot\ide.aot" set CACHE="-XX:AOTCache=%APP%\lib\aot\ide.aot"
  if exist "%APP%\lib\javafx\" set JAVAFX="--module-path=%APP%\lib\javafx"
)
if "%KIND%"=="tour" set "OPTIONS=%OPTIONS% %NO_SCREEN%"

"%FOUND%" -Xlog:disable -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 %OPTIONS% %CACHE% %JAVAFX% "-Dcounterpoint.home=%APP%" -cp "%CLASS_PATH%" %COUNTERPOINT_JAVA_OPTS% %MAIN% %*
exit /b %ERRORLEVEL%

:add
set "CLASS_PATH=%CLASS_PATH%;%~1"
exit /b 0

rem :usable HOME: sets FOUND when HOME holds a Java that is new enough.
:usable
if defined FOUND exit /b 0
if not exist "%~1\bin\java.exe" exit /b 1
set "VERSION="
if exist "%~1\release" for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" set "VERSION=%%~b"
if not defined VERSION for /f "tokens=2,3" %%v in ('call "%~1\bin\java.exe" -version 2^>^&1') do if "%%v"=="version" set "VERSION=%%~w"
if not defined VERSION exit /b 1
set "MAJOR=0"
for /f "tokens=1 delims=.-+_" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% geq %WANTED% (
  set "FOUND=%~1\bin\java.exe"
  exit /b 0
)
if %MAJOR% gtr %NEWEST% set "NEWEST=%MAJOR%"
exit /b 1

:search_path
set "REST=%COUNTERPOINT_JDK_SEARCH_PATH%"
:next_root
for /f "tokens=1* delims=;" %%a in ("%REST%") do (
  call :usable "%%a"
  for /d %%h in ("%%a\*") do call :usable "%%h"
  set "REST=%%b"
)
if not defined FOUND if defined REST goto next_root
exit /b 0

:usual_places
for %%v in (Java "Eclipse Adoptium" "Eclipse Foundation" Microsoft Zulu "Amazon Corretto" BellSoft Semeru OpenJDK) do (
  for /d %%h in ("%ProgramFiles%\%%~v\*") do call :usable "%%h"
  for /d %%h in ("%LOCALAPPDATA%\Programs\%%~v\*") do call :usable "%%h"
)
for /d %%h in ("%USERPROFILE%\.jdks\*" "%USERPROFILE%\.gradle\jdks\*" "%USERPROFILE%\scoop\apps\*jdk*" "%USERPROFILE%\scoop\apps\temurin*") do (
  call :usable "%%h"
  call :usable "%%h\current"
)
for /f "tokens=2,*" %%a in ('reg query "HKLM\SOFTWARE\JavaSoft\JDK" /s /v JavaHome 2^>nul') do if "%%a"=="REG_SZ" call :usable "%%b"
exit /b 0
