@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Copyright 2026 The CAPI for JCA authors
rem
rem Runs capi with a class archive, which is made at the first run and shortens the start of the others.
rem
rem JAVA_HOME       the Java to use (17 or later); without it, java of the PATH
rem CAPI_CACHE      the folder of class archives; without it, capi in LOCALAPPDATA
rem CAPI_JAVA_OPTS  further options of Java

setlocal EnableExtensions DisableDelayedExpansion
set "JAR=%~dp0..\lib\capi.jar"
if not defined JAVA_HOME goto path
set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA%" goto version
1>&2 echo capi: JAVA_HOME has no bin\java.exe: %JAVA_HOME%
exit /b 1
:path
set "JAVA="
for %%f in (java.exe) do set "JAVA=%%~$PATH:f"
if defined JAVA goto version
1>&2 echo capi: no java in the PATH; install Java 17 or later
exit /b 1

rem The version of Java, from the file that describes it: asking it would take longer than most commands.
:version
set "JAVA_ID="
for %%f in ("%JAVA%") do set "RELEASE=%%~dpf..\release"
if exist "%RELEASE%" for /f "usebackq tokens=1,2 delims==" %%a in ("%RELEASE%") do if "%%a"=="JAVA_VERSION" set "JAVA_ID=%%~b"

rem Short commands end before the optimizing compiler pays.
set "COMPILER=-XX:+TieredCompilation"
set "COMMAND=%~1"
if not defined COMMAND set "COMMAND=-"
if "%COMMAND:~0,1%"=="-" set "COMPILER=-XX:TieredStopAtLevel=1"
for %%c in (inspect convert csps algorithms completion manual) do if "%COMMAND%"=="%%c" set "COMPILER=-XX:TieredStopAtLevel=1"
rem Batch files cannot ask which of the streams are a console; Java asks for both together.

set "OPTIONS=%COMPILER% -XX:+UseSerialGC -XX:-UsePerfData -Dorg.capijca.cli.terminal=console"
if not defined JAVA_ID goto run
if not defined CAPI_CACHE set "CAPI_CACHE=%LOCALAPPDATA%\capi"
for %%f in ("%JAR%") do set "JAR_SIZE=%%~zf"

rem A class archive of CDS, or from Java 25 on an AOT cache, which also has the classes linked.
set "KIND=jsa"
for /f "delims=.+-" %%v in ("%JAVA_ID%") do if %%v GEQ 25 set "KIND=aot"
set "ARCHIVE=%CAPI_CACHE%\capi-@project.version@-%JAVA_ID%-%JAR_SIZE%.%KIND%"
if exist "%ARCHIVE%" goto use
if not exist "%CAPI_CACHE%\" mkdir "%CAPI_CACHE%" >nul 2>&1
set "MADE=%ARCHIVE%.%RANDOM%"
if "%KIND%"=="aot" goto aot
"%JAVA%" -Xlog:disable "-XX:DumpLoadedClassList=%MADE%.list" -cp "%JAR%" org.capijca.cli.Training <nul >nul 2>&1
"%JAVA%" -Xlog:disable -Xshare:dump "-XX:SharedClassListFile=%MADE%.list" "-XX:SharedArchiveFile=%MADE%" -cp "%JAR%" <nul >nul 2>&1
del "%MADE%.list" >nul 2>&1
goto made
:aot
"%JAVA%" -Xlog:disable -XX:+UseSerialGC "-XX:AOTCacheOutput=%MADE%" -cp "%JAR%" org.capijca.cli.Training <nul >nul 2>&1
:made
if exist "%MADE%" move /y "%MADE%" "%ARCHIVE%" >nul 2>&1
if not exist "%ARCHIVE%" goto run
:use
set "SHARE=-XX:SharedArchiveFile"
if "%KIND%"=="aot" set "SHARE=-XX:AOTCache"
"%JAVA%" -Xlog:disable "%SHARE%=%ARCHIVE%" %OPTIONS% %CAPI_JAVA_OPTS% -cp "%JAR%" org.capijca.cli.Capi %*
exit /b %ERRORLEVEL%
:run
"%JAVA%" %OPTIONS% %CAPI_JAVA_OPTS% -cp "%JAR%" org.capijca.cli.Capi %*
exit /b %ERRORLEVEL%
