; Installs License Timeline for one user of Windows, without rights of an administrator.
;   makensis -DVERSION=0.1.0 -DBUNDLE=..\..\build\bundle\license-timeline -DICONS=..\..\build\icons -DOUT=setup.exe license-timeline.nsi

Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true

!include "MUI2.nsh"
!include "FileFunc.nsh"

!define NAME "License Timeline"
!define ID "LicenseTimeline"
!define PROGRAM "license-timeline-window.exe"
!define TYPE "LicenseTimeline.licenses"
!define MIME "application/vnd.license-timeline+json"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${ID}" "InstallDir"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "License Timeline maintainers, MIT License"

!define MUI_ICON "${ICONS}\license-timeline.ico"
!define MUI_UNICON "${ICONS}\license-timeline.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString FILE_TYPE ${LANG_ENGLISH} "License Timeline records"
LangString FILE_TYPE ${LANG_GERMAN} "License-Timeline-Genehmigungen"
LangString STILL_RUNNING ${LANG_ENGLISH} "License Timeline is still running. Close its windows, then try again."
LangString STILL_RUNNING ${LANG_GERMAN} "License Timeline läuft noch. Schließen Sie die Fenster und versuchen Sie es dann erneut."

; A running program keeps its own file from being written.
!macro RefuseWhileRunning
    ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
        ClearErrors
        FileOpen $0 "$INSTDIR\${PROGRAM}" a
        ${If} ${Errors}
            MessageBox MB_OK|MB_ICONEXCLAMATION "$(STILL_RUNNING)" /SD IDOK
            Abort
        ${EndIf}
        FileClose $0
    ${EndIf}
!macroend

; Explorer looks up file types once; this tells it to look again.
!macro TellExplorer
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section "Install"
    !insertmacro RefuseWhileRunning
    RMDir /r "$INSTDIR\_internal"
    SetOutPath "$INSTDIR"
    File /r "${BUNDLE}\*"
    File "${ICONS}\licenses-file.ico"
    WriteRegStr HKCU "Software\${ID}" "InstallDir" "$INSTDIR"

    WriteRegStr HKCU "Software\Classes\.licenses" "" "${TYPE}"
    WriteRegStr HKCU "Software\Classes\.licenses" "Content Type" "${MIME}"
    WriteRegStr HKCU "Software\Classes\.licenses\OpenWithProgids" "${TYPE}" ""
    WriteRegStr HKCU "Software\Classes\${TYPE}" "" "$(FILE_TYPE)"
    WriteRegStr HKCU "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\licenses-file.ico"
    WriteRegStr HKCU "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
    WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}\SupportedTypes" ".licenses" ""
    WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'

    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"

    WriteUninstaller "$INSTDIR\uninstall.exe"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "License Timeline maintainers"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    IntFmt $0 "0x%08X" $0
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
    !insertmacro TellExplorer
SectionEnd

; Files and settings of the user stay.
Section "Uninstall"
    !insertmacro RefuseWhileRunning
    RMDir /r "$INSTDIR\_internal"
    RMDir /r "$INSTDIR\legal"
    Delete "$INSTDIR\license-timeline.exe"
    Delete "$INSTDIR\${PROGRAM}"
    Delete "$INSTDIR\licenses-file.ico"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\${NAME}.lnk"
    DeleteRegKey HKCU "Software\Classes\${TYPE}"
    DeleteRegKey HKCU "Software\Classes\Applications\${PROGRAM}"
    DeleteRegValue HKCU "Software\Classes\.licenses\OpenWithProgids" "${TYPE}"
    ReadRegStr $0 HKCU "Software\Classes\.licenses" ""
    ${If} $0 == "${TYPE}"
        DeleteRegValue HKCU "Software\Classes\.licenses" ""
        DeleteRegValue HKCU "Software\Classes\.licenses" "Content Type"
    ${EndIf}
    DeleteRegKey /ifempty HKCU "Software\Classes\.licenses\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "Software\Classes\.licenses"
    DeleteRegKey HKCU "Software\${ID}"
    DeleteRegKey HKCU "${UNINSTALL}"
    !insertmacro TellExplorer
SectionEnd
