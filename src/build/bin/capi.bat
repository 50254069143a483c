@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Copyright 2026 The CAPI for JCA authors
rem
rem Runs capi with a class archive, which is made at the first run and shortens the start of the others.
rem
rem JAVA_HOME       the Java to use (17 or later); without it, java of the PATH
rem CAPI_CACHE      the folder of class archives; without it, capi in LOCALAPPDATA
rem CAPI_JAVA_OPTS  further options of Java

setlocal EnableExtensions
set "JAR=%~dp0..\lib\capi.jar"
set "JAVA=java"
set "JAVA_ID=path"
if not defined JAVA_HOME goto cache
set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA%" goto version
echo capi: JAVA_HOME has no bin\java.exe: %JAVA_HOME% 1>&2
exit /b 1
:version
if exist "%JAVA_HOME%\release" for /f "usebackq tokens=1,2 delims==" %%a in ("%JAVA_HOME%\release") do if "%%a"=="JAVA_VERSION" set "JAVA_ID=%%~b"
:cache
if not defined CAPI_CACHE set "CAPI_CACHE=%LOCALAPPDATA%\capi"
for %%f in ("%JAR%") do set "JAR_SIZE=%%~zf"
set "ARCHIVE=%CAPI_CACHE%\capi-@project.version@-%JAVA_ID%-%JAR_SIZE%.jsa"
set "SHARE=-Xshare:auto"
if exist "%ARCHIVE%" goto use
if not exist "%CAPI_CACHE%" mkdir "%CAPI_CACHE%" >nul 2>&1
"%JAVA%" -Xlog:disable "-XX:DumpLoadedClassList=%ARCHIVE%.list" -cp "%JAR%" org.capijca.cli.Training >nul 2>&1
"%JAVA%" -Xlog:disable -Xshare:dump "-XX:SharedClassListFile=%ARCHIVE%.list" "-XX:SharedArchiveFile=%ARCHIVE%" -cp "%JAR%" >nul 2>&1
del "%ARCHIVE%.list" >nul 2>&1
if not exist "%ARCHIVE%" goto run
:use
set SHARE=-Xshare:auto "-XX:SharedArchiveFile=%ARCHIVE%"
:run
"%JAVA%" -Xlog:disable %SHARE% -XX:+UseSerialGC -XX:-UsePerfData %CAPI_JAVA_OPTS% -cp "%JAR%" org.capijca.cli.Capi %*
exit /b %ERRORLEVEL%
