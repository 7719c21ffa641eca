@echo off
rem Runs the adapter.
setlocal
if "%ADAPTER_CONFIG%"=="" set "ADAPTER_CONFIG=%~dp0..\config\adapter.yml"
set "JAVA=java"
if not "%JAVA_HOME%"=="" set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -Xmx256m -Dfile.encoding=UTF-8 %ADAPTER_JAVA_OPTIONS% -jar "%~dp0..\lib\adapter.jar" %*
