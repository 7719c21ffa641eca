@echo off
rem Runs the audit tool.
setlocal
set "JAVA=java"
if not "%JAVA_HOME%"=="" set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -Dfile.encoding=UTF-8 %HUB_AUDIT_JAVA_OPTIONS% -jar "%~dp0..\lib\hub-audit.jar" %*
