<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>About</name>
    <message>
        <source>see its package</source>
        <translation>siehe dessen Paket</translation>
    </message>
    <message>
        <source>About License Timeline</source>
        <translation>Über License Timeline</translation>
    </message>
    <message>
        <source>Parts that come with it</source>
        <translation>Mitgelieferte Bestandteile</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Bestandteil</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Version {version}, under the MIT License</source>
        <translation>Version {version}, unter der MIT-Lizenz</translation>
    </message>
</context>
<context>
    <name>Access</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>Accessible</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Fold or unfold</source>
        <translation>Zu- oder aufklappen</translation>
    </message>
    <message>
        <source>Show the menu</source>
        <translation>Menü zeigen</translation>
    </message>
    <message>
        <source>Shows the record for editing</source>
        <translation>Zeigt den Datensatz zum Bearbeiten</translation>
    </message>
    <message>
        <source>Selects it in table and timeline</source>
        <translation>Wählt es in Tabelle und Zeitleiste aus</translation>
    </message>
    <message>
        <source>Hides or shows the group’s licenses</source>
        <translation>Verbirgt oder zeigt die Lizenzen der Gruppe</translation>
    </message>
    <message>
        <source>Shows what can be done with it</source>
        <translation>Zeigt, was damit getan werden kann</translation>
    </message>
    <message>
        <source>covers no day</source>
        <translation>deckt keinen Tag ab</translation>
    </message>
    <message>
        <source>{license}, {status}</source>
        <translation>{license}, {status}</translation>
    </message>
    <message>
        <source>{party}, depends on {license}</source>
        <translation>{party}, hängt ab von {license}</translation>
    </message>
    <message>
        <source>{term}, {days}, {basis}</source>
        <translation>{term}, {days}, {basis}</translation>
    </message>
    <message>
        <source>from {first} through {last}</source>
        <translation>von {first} bis einschließlich {last}</translation>
    </message>
    <message>
        <source>{license}, locked</source>
        <translation>{license}, gesperrt</translation>
    </message>
    <message>
        <source>from {first}, {end}</source>
        <translation>von {first}, {end}</translation>
    </message>
</context>
<context>
    <name>Bounds</name>
    <message>
        <source>through {date}</source>
        <translation>bis einschließlich {date}</translation>
    </message>
    <message>
        <source>before {date}</source>
        <translation>vor {date}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>bis {date}</translation>
    </message>
    <message>
        <source>start unknown</source>
        <translation>Beginn unbekannt</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>ab {date}</translation>
    </message>
    <message>
        <source>on or after {date}</source>
        <translation>am oder nach dem {date}</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>FY{first}/{second}</source>
        <translation>GJ{first}/{second}</translation>
    </message>
    <message>
        <source>FY{year}</source>
        <translation>GJ{year}</translation>
    </message>
    <message>
        <source>W{week}</source>
        <comment>ISO week</comment>
        <translation>KW {week}</translation>
    </message>
    <message>
        <source>{decade}s</source>
        <translation>{decade}er</translation>
    </message>
    <message>
        <source>&amp;Fiscal Year Begins</source>
        <translation>&amp;Geschäftsjahr beginnt</translation>
    </message>
    <message>
        <source>Fiscal Year &amp;Name</source>
        <translation>&amp;Name des Geschäftsjahrs</translation>
    </message>
    <message>
        <source>&amp;Week Begins</source>
        <translation>&amp;Woche beginnt</translation>
    </message>
    <message>
        <source>Public &amp;Holidays</source>
        <translation>Gesetzliche &amp;Feiertage</translation>
    </message>
    <message>
        <source>&amp;ISO Week Numbers</source>
        <translation>&amp;ISO-Kalenderwochen</translation>
    </message>
    <message>
        <source>&amp;More Countries…</source>
        <translation>&amp;Weitere Länder …</translation>
    </message>
    <message>
        <source>week {week}</source>
        <translation>Kalenderwoche {week}</translation>
    </message>
</context>
<context>
    <name>Chain</name>
    <message>
        <source>Term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Vorlauf</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Add extension</source>
        <translation>Verlängerung hinzufügen</translation>
    </message>
    <message>
        <source>Append a term as long as this chain&apos;s extensions usually are</source>
        <translation>Eine Laufzeit anhängen, so lang wie die Verlängerungen dieser Kette gewöhnlich sind</translation>
    </message>
    <message>
        <source>Select {name}</source>
        <translation>{name} auswählen</translation>
    </message>
    <message>
        <source>Not yet in force</source>
        <translation>Noch nicht gültig</translation>
    </message>
    <message>
        <source>No end set</source>
        <translation>Kein Ende festgelegt</translation>
    </message>
    <message>
        <source>In a gap</source>
        <translation>In einer Lücke</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Ausgelaufen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Nicht mehr nötig</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>shared day</source>
        <translation>gemeinsamer Tag</translation>
    </message>
    <message>
        <source>took effect early</source>
        <translation>früher wirksam geworden</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>nebeneinander</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>confirmed, nearly</source>
        <translation>fast bestätigt</translation>
    </message>
    <message>
        <source>refuted</source>
        <translation>widerlegt</translation>
    </message>
    <message>
        <source>overtaken</source>
        <translation>überholt</translation>
    </message>
    <message>
        <source>Then nothing follows.</source>
        <translation>Danach folgt nichts.</translation>
    </message>
    <message>
        <source>Then cover goes on without end.</source>
        <translation>Danach geht die Deckung ohne Ende weiter.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>Pattern, not promise</source>
        <translation>Muster, kein Versprechen</translation>
    </message>
    <message>
        <source>Who depends on it</source>
        <translation>Wer davon abhängt</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Deckung</translation>
    </message>
    <message>
        <source>Then cover goes on to {date}.</source>
        <translation>Danach geht die Deckung bis {date} weiter.</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>am selben Tag</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>eine Änderung</translation>
    </message>
    <message>
        <source>covered, without end</source>
        <translation>gedeckt, ohne Ende</translation>
    </message>
    <message>
        <source>{lag} d late</source>
        <translation>{lag} T später</translation>
    </message>
    <message>
        <source>{earlier} and {later}</source>
        <translation>{earlier} und {later}</translation>
    </message>
    <message>
        <source>covered to {date}, {days_left}</source>
        <translation>gedeckt bis {date}, {days_left}</translation>
    </message>
    <message>
        <source>never covered</source>
        <translation>nie gedeckt</translation>
    </message>
    <message>
        <source>{cover}; taken out of the scope by {term}</source>
        <translation>{cover}; durch {term} aus dem Umfang genommen</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>ab {date}</translation>
    </message>
    <message>
        <source>{lag} d early</source>
        <translation>{lag} T früher</translation>
    </message>
    <message>
        <source>{claim}, to {date}</source>
        <translation>{claim}, bis {date}</translation>
    </message>
    <message>
        <source>One extension so far: too few to tell.</source>
        <translation>Bisher eine Verlängerung: zu wenig für eine Aussage.</translation>
    </message>
    <message>
        <source>covered from {date}</source>
        <translation>gedeckt ab {date}</translation>
    </message>
    <message>
        <source>through {date}</source>
        <translation>bis einschließlich {date}</translation>
    </message>
    <message>
        <source>{days} covered</source>
        <translation>{days} gedeckt</translation>
    </message>
    <message>
        <source>Gap: {run}</source>
        <translation>Lücke: {run}</translation>
    </message>
    <message>
        <source>In doubt: {run}</source>
        <translation>Zweifelhaft: {run}</translation>
    </message>
    <message>
        <source>Overlap: {run}</source>
        <translation>Überschneidung: {run}</translation>
    </message>
    <message>
        <source>Typically {median:g} days: to {end}</source>
        <translation>Üblicherweise {median:g} Tage: bis {end}</translation>
    </message>
    <message>
        <source>last {last}, from {shortest} to {longest}, n = {n}</source>
        <translation>zuletzt {last}, von {shortest} bis {longest}, n = {n}</translation>
    </message>
    <message>
        <source>lost cover after {date}</source>
        <translation>ohne Deckung nach dem {date}</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>There is too much on the clipboard. Copy fewer licenses at once.</source>
        <translation>In der Zwischenablage ist zu viel. Kopieren Sie weniger Genehmigungen auf einmal.</translation>
    </message>
    <message>
        <source>The records on the clipboard cannot be read: {reason}.</source>
        <translation>Die Datensätze in der Zwischenablage können nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>days unknown</source>
        <translation>Tage unbekannt</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>1 license</source>
        <translation>1 Genehmigung</translation>
    </message>
    <message numerus="yes">
        <source>%n licenses</source>
        <translation>
            <numerusform>%Ln Genehmigung</numerusform>
            <numerusform>%Ln Genehmigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 term</source>
        <translation>1 Laufzeit</translation>
    </message>
    <message numerus="yes">
        <source>%n terms</source>
        <translation>
            <numerusform>%Ln Laufzeit</numerusform>
            <numerusform>%Ln Laufzeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>The licenses have changed meanwhile: they were copied, not cut.</source>
        <translation>Die Genehmigungen haben sich inzwischen geändert: Sie wurden kopiert, nicht ausgeschnitten.</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard to paste.</source>
        <translation>In der Zwischenablage ist nichts zum Einfügen.</translation>
    </message>
    <message>
        <source>Select the license that is to have the terms.</source>
        <translation>Wählen Sie die Genehmigung, die die Laufzeiten erhalten soll.</translation>
    </message>
    <message>
        <source>Copied {what}.</source>
        <translation>{what} kopiert.</translation>
    </message>
    <message>
        <source>Copied {what} as a table.</source>
        <translation>{what} als Tabelle kopiert.</translation>
    </message>
    <message>
        <source>Terms are copied from one license at a time.</source>
        <translation>Laufzeiten werden jeweils aus einer Genehmigung kopiert.</translation>
    </message>
    <message>
        <source>More than {count} licenses: use Export Table instead.</source>
        <translation>Mehr als {count} Genehmigungen: Verwenden Sie Tabelle exportieren.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>License id</source>
        <translation>Genehmigungs-ID</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>Rechtsraum</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Rechtsgrundlage</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Beschränkung</translation>
    </message>
    <message>
        <source>Restricted from</source>
        <translation>Beschränkt ab</translation>
    </message>
    <message>
        <source>Restricted until</source>
        <translation>Beschränkt bis</translation>
    </message>
    <message>
        <source>Restriction sources</source>
        <translation>Quellen der Beschränkung</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Succeeds</source>
        <translation>Folgt auf</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Term id</source>
        <translation>Laufzeit-ID</translation>
    </message>
    <message>
        <source>Designation</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Angekündigt</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Start rule</source>
        <translation>Regel des Beginns</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>Uhrzeit Beginn</translation>
    </message>
    <message>
        <source>Start zone</source>
        <translation>Zeitzone Beginn</translation>
    </message>
    <message>
        <source>Start text</source>
        <translation>Wortlaut Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>End rule</source>
        <translation>Regel des Endes</translation>
    </message>
    <message>
        <source>End time</source>
        <translation>Uhrzeit Ende</translation>
    </message>
    <message>
        <source>End zone</source>
        <translation>Zeitzone Ende</translation>
    </message>
    <message>
        <source>End text</source>
        <translation>Wortlaut Ende</translation>
    </message>
    <message>
        <source>Ended as</source>
        <translation>Beendet durch</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Beendet am</translation>
    </message>
    <message>
        <source>Supersedes</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Scope added</source>
        <translation>Umfang erweitert</translation>
    </message>
    <message>
        <source>Scope removed</source>
        <translation>Umfang verengt</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Source ids</source>
        <translation>Quellen-IDs</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Term notes</source>
        <translation>Notizen zur Laufzeit</translation>
    </message>
    <message>
        <source>First covered day</source>
        <translation>Erster gedeckter Tag</translation>
    </message>
    <message>
        <source>Last covered day</source>
        <translation>Letzter gedeckter Tag</translation>
    </message>
    <message>
        <source>Report id</source>
        <translation>Meldungs-ID</translation>
    </message>
    <message>
        <source>About term</source>
        <translation>Zur Laufzeit</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Claimed days</source>
        <translation>Behauptete Tage</translation>
    </message>
    <message>
        <source>Claimed until</source>
        <translation>Behauptet bis</translation>
    </message>
    <message>
        <source>Report text</source>
        <translation>Text der Meldung</translation>
    </message>
    <message>
        <source>Report sources</source>
        <translation>Quellen der Meldung</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Of scope</source>
        <translation>Aus dem Umfang</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Dependent notes</source>
        <translation>Notizen zum Abhängigen</translation>
    </message>
    <message>
        <source>Source id</source>
        <translation>Quellen-ID</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Source title</source>
        <translation>Titel der Quelle</translation>
    </message>
    <message>
        <source>Source published</source>
        <translation>Quelle veröffentlicht</translation>
    </message>
    <message>
        <source>Retrieved</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Several licenses are selected: select one.</source>
        <translation>Mehrere Genehmigungen sind ausgewählt: Wählen Sie eine.</translation>
    </message>
    <message>
        <source>Select two licenses: they are merged in pairs.</source>
        <translation>Wählen Sie zwei Genehmigungen: Sie werden paarweise vereinigt.</translation>
    </message>
    <message>
        <source>This is the first term; a second license begins with a later one.</source>
        <translation>Dies ist die erste Laufzeit; eine zweite Genehmigung beginnt mit einer späteren.</translation>
    </message>
    <message>
        <source>Select a cell of the table and the cells below it first.</source>
        <translation>Wählen Sie zuerst eine Zelle der Tabelle und die Zellen darunter.</translation>
    </message>
    <message>
        <source>No file is open.</source>
        <translation>Es ist keine Datei geöffnet.</translation>
    </message>
    <message>
        <source>This file is open for reading only.</source>
        <translation>Diese Datei ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Cells are selected: select the titles of licenses instead.</source>
        <translation>Zellen sind ausgewählt: Wählen Sie stattdessen die Titel von Genehmigungen.</translation>
    </message>
    <message>
        <source>Select a license first.</source>
        <translation>Wählen Sie zuerst eine Genehmigung.</translation>
    </message>
    <message>
        <source>Select a term first.</source>
        <translation>Wählen Sie zuerst eine Laufzeit.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>Start an empty file</source>
        <translation>Eine leere Datei beginnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen …</translation>
    </message>
    <message>
        <source>Open a .licenses file</source>
        <translation>Eine .licenses-Datei öffnen</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>Open another window</source>
        <translation>Ein weiteres Fenster öffnen</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save Now</source>
        <translation>Jetzt &amp;speichern</translation>
    </message>
    <message>
        <source>Bring the file up to date at once</source>
        <translation>Die Datei sofort auf den neuesten Stand bringen</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Go on in a copy of this file</source>
        <translation>In einer Kopie dieser Datei weiterarbeiten</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>Bild &amp;exportieren …</translation>
    </message>
    <message>
        <source>PNG, SVG or PDF to share</source>
        <translation>PNG, SVG oder PDF zum Weitergeben</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Take in a table or a project</source>
        <translation>Eine Tabelle oder ein Projekt übernehmen</translation>
    </message>
    <message>
        <source>Export &amp;Table…</source>
        <translation>&amp;Tabelle exportieren …</translation>
    </message>
    <message>
        <source>Excel, CSV, slides…</source>
        <translation>Excel, CSV, Folien …</translation>
    </message>
    <message>
        <source>Restore an Earlier &amp;Version…</source>
        <translation>Frühere &amp;Version wiederherstellen …</translation>
    </message>
    <message>
        <source>&amp;Close File</source>
        <translation>Datei s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Ask Before Changing &amp;Official Dates</source>
        <translation>Vor dem Ändern amtlicher &amp;Daten fragen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Show only some licenses</source>
        <translation>Nur einige Genehmigungen zeigen</translation>
    </message>
    <message>
        <source>Type the beginning of a name</source>
        <translation>Den Anfang eines Namens eingeben</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>Ein&amp;passen</translation>
    </message>
    <message>
        <source>Fit the selection; again: everything</source>
        <translation>Die Auswahl einpassen; noch einmal: alles</translation>
    </message>
    <message>
        <source>Go to &amp;As-of Day</source>
        <translation>Zum &amp;Stichtag</translation>
    </message>
    <message>
        <source>Center the as-of day</source>
        <translation>Den Stichtag in die Mitte rücken</translation>
    </message>
    <message>
        <source>&amp;Dependents</source>
        <translation>&amp;Abhängige</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>&amp;Meldungen</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>Ü&amp;bersicht</translation>
    </message>
    <message>
        <source>All Dependenc&amp;y Arrows</source>
        <translation>Alle Abhängigkeitsp&amp;feile</translation>
    </message>
    <message>
        <source>Open a Sa&amp;mple</source>
        <translation>Beis&amp;piel öffnen</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Find Ro&amp;w…</source>
        <translation>Zeile &amp;finden …</translation>
    </message>
    <message>
        <source>Inspe&amp;ctor</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>Probl&amp;eme</translation>
    </message>
    <message>
        <source>Row &amp;Height</source>
        <translation>Zeilen&amp;höhe</translation>
    </message>
    <message>
        <source>Co&amp;mfortable Rows</source>
        <translation>Be&amp;queme Zeilen</translation>
    </message>
    <message>
        <source>&amp;Compact Rows</source>
        <translation>&amp;Kompakte Zeilen</translation>
    </message>
    <message>
        <source>&amp;All Rows in the Window</source>
        <translation>&amp;Alle Zeilen im Fenster</translation>
    </message>
    <message>
        <source>&amp;Higher Rows</source>
        <translation>&amp;Höhere Zeilen</translation>
    </message>
    <message>
        <source>&amp;Lower Rows</source>
        <translation>&amp;Niedrigere Zeilen</translation>
    </message>
    <message>
        <source>&amp;Group By</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>&amp;Expand All Groups</source>
        <translation>Alle Gruppen a&amp;ufklappen</translation>
    </message>
    <message>
        <source>&amp;Collapse All Groups</source>
        <translation>Alle Gruppen &amp;zuklappen</translation>
    </message>
    <message>
        <source>Pi&amp;n to Top</source>
        <translation>&amp;Oben anheften</translation>
    </message>
    <message>
        <source>Keep the license in view</source>
        <translation>Die Genehmigung im Blick behalten</translation>
    </message>
    <message>
        <source>Ca&amp;lendar</source>
        <translation>Ka&amp;lender</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>Find a command by its name</source>
        <translation>Einen Befehl nach seinem Namen finden</translation>
    </message>
    <message>
        <source>&amp;Mouse and Keys</source>
        <translation>&amp;Maus und Tasten</translation>
    </message>
    <message>
        <source>&amp;About License Timeline</source>
        <translation>Über &amp;License Timeline</translation>
    </message>
    <message>
        <source>Table Col&amp;umns</source>
        <translation>Tabelle&amp;nspalten</translation>
    </message>
    <message>
        <source>Undo Se&amp;veral</source>
        <translation>&amp;Mehreres rückgängig</translation>
    </message>
    <message>
        <source>Redo Sever&amp;al</source>
        <translation>Mehreres wieder&amp;holen</translation>
    </message>
    <message>
        <source>All edits of all sittings, and the way to take one back</source>
        <translation>Alle Änderungen aller Sitzungen, und wie man eine zurücknimmt</translation>
    </message>
    <message>
        <source>Copy the selected licenses or terms, and delete them</source>
        <translation>Die ausgewählten Genehmigungen oder Laufzeiten kopieren und löschen</translation>
    </message>
    <message>
        <source>Copy the selected licenses, terms or cells</source>
        <translation>Die ausgewählten Genehmigungen, Laufzeiten oder Zellen kopieren</translation>
    </message>
    <message>
        <source>Copy all columns, for a spreadsheet</source>
        <translation>Alle Spalten für eine Tabellenkalkulation kopieren</translation>
    </message>
    <message>
        <source>Paste licenses or terms, or a block of cells</source>
        <translation>Genehmigungen oder Laufzeiten oder einen Block von Zellen einfügen</translation>
    </message>
    <message>
        <source>Take the text on the clipboard for a table of licenses</source>
        <translation>Den Text der Zwischenablage als Tabelle von Genehmigungen nehmen</translation>
    </message>
    <message>
        <source>Put the first selected cell into those below it</source>
        <translation>Die erste ausgewählte Zelle in die darunter übertragen</translation>
    </message>
    <message>
        <source>Type its title, then draw its first term in its row</source>
        <translation>Titel eingeben, dann die erste Laufzeit in die Zeile zeichnen</translation>
    </message>
    <message>
        <source>Append a term after the last one</source>
        <translation>Eine Laufzeit nach der letzten anhängen</translation>
    </message>
    <message>
        <source>Append an expected term as long as past extensions: a pattern</source>
        <translation>Eine erwartete Laufzeit anhängen, so lang wie frühere Verlängerungen: ein Muster</translation>
    </message>
    <message>
        <source>Split the term at the pointer</source>
        <translation>Die Laufzeit an der Stelle des Zeigers teilen</translation>
    </message>
    <message>
        <source>Take the selected term out of its chain and put it into another</source>
        <translation>Die ausgewählte Laufzeit aus ihrer Kette nehmen und einer anderen geben</translation>
    </message>
    <message>
        <source>Add a copy of each selected license</source>
        <translation>Von jeder ausgewählten Genehmigung eine Kopie hinzufügen</translation>
    </message>
    <message>
        <source>Make one chain of two licenses</source>
        <translation>Aus zwei Genehmigungen eine Kette machen</translation>
    </message>
    <message>
        <source>Let a second license begin with the selected term</source>
        <translation>Mit der ausgewählten Laufzeit eine zweite Genehmigung beginnen lassen</translation>
    </message>
    <message>
        <source>All sources, cited or not, with their fields</source>
        <translation>Alle Quellen, angeführt oder nicht, mit ihren Feldern</translation>
    </message>
    <message>
        <source>Refuse changes to it, or allow them again</source>
        <translation>Änderungen daran ablehnen oder wieder zulassen</translation>
    </message>
    <message>
        <source>Delete the selected terms, or else the licenses</source>
        <translation>Die ausgewählten Laufzeiten löschen, sonst die Genehmigungen</translation>
    </message>
    <message>
        <source>&amp;History of the File…</source>
        <translation>&amp;Verlauf der Datei …</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy as Ta&amp;ble</source>
        <translation>Als Ta&amp;belle kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>Paste as &amp;New Licenses…</source>
        <translation>Als &amp;neue Genehmigungen einfügen …</translation>
    </message>
    <message>
        <source>Fi&amp;ll Down</source>
        <translation>Nach &amp;unten ausfüllen</translation>
    </message>
    <message>
        <source>&amp;Add License</source>
        <translation>&amp;Genehmigung hinzufügen</translation>
    </message>
    <message>
        <source>Spl&amp;it Term</source>
        <translation>Laufzeit &amp;teilen</translation>
    </message>
    <message>
        <source>Split &amp;License at Term</source>
        <translation>Genehmigung an der Lau&amp;fzeit teilen</translation>
    </message>
    <message>
        <source>Add &amp;Extension</source>
        <translation>&amp;Verlängerung hinzufügen</translation>
    </message>
    <message>
        <source>Extend by T&amp;ypical Length</source>
        <translation>Um übli&amp;che Länge verlängern</translation>
    </message>
    <message>
        <source>&amp;Move Term to Another License…</source>
        <translation>Laufzeit verschieben &amp;zu …</translation>
    </message>
    <message>
        <source>D&amp;uplicate License</source>
        <translation>Genehmigung &amp;duplizieren</translation>
    </message>
    <message>
        <source>Mer&amp;ge Licenses…</source>
        <translation>Genehmigungen verei&amp;nigen …</translation>
    </message>
    <message>
        <source>&amp;Sources of the File…</source>
        <translation>&amp;Quellen der Datei …</translation>
    </message>
    <message>
        <source>Loc&amp;k or Unlock License</source>
        <translation>Genehmigung &amp;sperren oder entsperren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation>Andorra</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>Vereinigte Arabische Emirate</translation>
    </message>
    <message>
        <source>Afghanistan</source>
        <translation>Afghanistan</translation>
    </message>
    <message>
        <source>Antigua &amp; Barbuda</source>
        <translation>Antigua und Barbuda</translation>
    </message>
    <message>
        <source>Anguilla</source>
        <translation>Anguilla</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>Albanien</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>Armenien</translation>
    </message>
    <message>
        <source>Angola</source>
        <translation>Angola</translation>
    </message>
    <message>
        <source>Antarctica</source>
        <translation>Antarktis</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentinien</translation>
    </message>
    <message>
        <source>American Samoa</source>
        <translation>Amerikanisch-Samoa</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation>Aruba</translation>
    </message>
    <message>
        <source>Åland Islands</source>
        <translation>Ålandinseln</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>Aserbaidschan</translation>
    </message>
    <message>
        <source>Bosnia &amp; Herzegovina</source>
        <translation>Bosnien und Herzegowina</translation>
    </message>
    <message>
        <source>Barbados</source>
        <translation>Barbados</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>Bangladesch</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation>Burkina Faso</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgarien</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>Bahrain</translation>
    </message>
    <message>
        <source>Burundi</source>
        <translation>Burundi</translation>
    </message>
    <message>
        <source>Benin</source>
        <translation>Benin</translation>
    </message>
    <message>
        <source>St. Barthélemy</source>
        <translation>St. Barthélemy</translation>
    </message>
    <message>
        <source>Bermuda</source>
        <translation>Bermuda</translation>
    </message>
    <message>
        <source>Brunei</source>
        <translation>Brunei Darussalam</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>Bolivien</translation>
    </message>
    <message>
        <source>Caribbean Netherlands</source>
        <translation>Karibische Niederlande</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brasilien</translation>
    </message>
    <message>
        <source>Bahamas</source>
        <translation>Bahamas</translation>
    </message>
    <message>
        <source>Bhutan</source>
        <translation>Bhutan</translation>
    </message>
    <message>
        <source>Bouvet Island</source>
        <translation>Bouvetinsel</translation>
    </message>
    <message>
        <source>Botswana</source>
        <translation>Botsuana</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Belarus</translation>
    </message>
    <message>
        <source>Belize</source>
        <translation>Belize</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Cocos (Keeling) Islands</source>
        <translation>Kokosinseln</translation>
    </message>
    <message>
        <source>Congo - Kinshasa</source>
        <translation>Kongo-Kinshasa</translation>
    </message>
    <message>
        <source>Central African Republic</source>
        <translation>Zentralafrikanische Republik</translation>
    </message>
    <message>
        <source>Congo - Brazzaville</source>
        <translation>Kongo-Brazzaville</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Côte d’Ivoire</source>
        <translation>Côte d’Ivoire</translation>
    </message>
    <message>
        <source>Cook Islands</source>
        <translation>Cookinseln</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chile</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>Kamerun</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>Kolumbien</translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation>Costa Rica</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>Kuba</translation>
    </message>
    <message>
        <source>Cape Verde</source>
        <translation>Cabo Verde</translation>
    </message>
    <message>
        <source>Curaçao</source>
        <translation>Curaçao</translation>
    </message>
    <message>
        <source>Christmas Island</source>
        <translation>Weihnachtsinsel</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Zypern</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tschechien</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>Dschibuti</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>Dominica</source>
        <translation>Dominica</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>Dominikanische Republik</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>Algerien</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>Ecuador</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estland</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>Ägypten</translation>
    </message>
    <message>
        <source>Western Sahara</source>
        <translation>Westsahara</translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation>Eritrea</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>Äthiopien</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finnland</translation>
    </message>
    <message>
        <source>Fiji</source>
        <translation>Fidschi</translation>
    </message>
    <message>
        <source>Falkland Islands</source>
        <translation>Falklandinseln</translation>
    </message>
    <message>
        <source>Micronesia</source>
        <translation>Mikronesien</translation>
    </message>
    <message>
        <source>Faroe Islands</source>
        <translation>Färöer</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation>Gabun</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>Grenada</source>
        <translation>Grenada</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Georgien</translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation>Französisch-Guayana</translation>
    </message>
    <message>
        <source>Guernsey</source>
        <translation>Guernsey</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>Ghana</translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation>Gibraltar</translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation>Grönland</translation>
    </message>
    <message>
        <source>Gambia</source>
        <translation>Gambia</translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation>Guinea</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>Guadeloupe</translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation>Äquatorialguinea</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Griechenland</translation>
    </message>
    <message>
        <source>South Georgia &amp; South Sandwich Islands</source>
        <translation>Südgeorgien und die Südlichen Sandwichinseln</translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation>Guatemala</translation>
    </message>
    <message>
        <source>Guam</source>
        <translation>Guam</translation>
    </message>
    <message>
        <source>Guinea-Bissau</source>
        <translation>Guinea-Bissau</translation>
    </message>
    <message>
        <source>Guyana</source>
        <translation>Guyana</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>Hongkong</translation>
    </message>
    <message>
        <source>Heard Island &amp; McDonald Islands</source>
        <translation>Heard und McDonaldinseln</translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation>Honduras</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Kroatien</translation>
    </message>
    <message>
        <source>Haiti</source>
        <translation>Haiti</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Ungarn</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>Indonesien</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Israel</translation>
    </message>
    <message>
        <source>Isle of Man</source>
        <translation>Isle of Man</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>British Indian Ocean Territory</source>
        <translation>Britisches Territorium im Indischen Ozean</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>Irak</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>Iran</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Island</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Jersey</source>
        <translation>Jersey</translation>
    </message>
    <message>
        <source>Jamaica</source>
        <translation>Jamaika</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>Jordanien</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>Kenia</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Kirgisistan</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>Kambodscha</translation>
    </message>
    <message>
        <source>Kiribati</source>
        <translation>Kiribati</translation>
    </message>
    <message>
        <source>Comoros</source>
        <translation>Komoren</translation>
    </message>
    <message>
        <source>St. Kitts &amp; Nevis</source>
        <translation>St. Kitts und Nevis</translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation>Nordkorea</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Südkorea</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>Kuwait</translation>
    </message>
    <message>
        <source>Cayman Islands</source>
        <translation>Kaimaninseln</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kasachstan</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>Laos</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>Libanon</translation>
    </message>
    <message>
        <source>St. Lucia</source>
        <translation>St. Lucia</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>Sri Lanka</translation>
    </message>
    <message>
        <source>Liberia</source>
        <translation>Liberia</translation>
    </message>
    <message>
        <source>Lesotho</source>
        <translation>Lesotho</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Litauen</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Lettland</translation>
    </message>
    <message>
        <source>Libya</source>
        <translation>Libyen</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Marokko</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>Monaco</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Republik Moldau</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>Montenegro</translation>
    </message>
    <message>
        <source>St. Martin</source>
        <translation>St. Martin</translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation>Madagaskar</translation>
    </message>
    <message>
        <source>Marshall Islands</source>
        <translation>Marshallinseln</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Nordmazedonien</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>Mali</translation>
    </message>
    <message>
        <source>Myanmar (Burma)</source>
        <translation>Myanmar</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>Mongolei</translation>
    </message>
    <message>
        <source>Macao</source>
        <translation>Macau</translation>
    </message>
    <message>
        <source>Northern Mariana Islands</source>
        <translation>Nördliche Marianen</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Martinique</translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation>Mauretanien</translation>
    </message>
    <message>
        <source>Montserrat</source>
        <translation>Montserrat</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Malta</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>Mauritius</translation>
    </message>
    <message>
        <source>Maldives</source>
        <translation>Malediven</translation>
    </message>
    <message>
        <source>Malawi</source>
        <translation>Malawi</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexiko</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Malaysia</translation>
    </message>
    <message>
        <source>Mozambique</source>
        <translation>Mosambik</translation>
    </message>
    <message>
        <source>Namibia</source>
        <translation>Namibia</translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation>Neukaledonien</translation>
    </message>
    <message>
        <source>Niger</source>
        <translation>Niger</translation>
    </message>
    <message>
        <source>Norfolk Island</source>
        <translation>Norfolkinsel</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>Nigeria</translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation>Nicaragua</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norwegen</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>Nepal</translation>
    </message>
    <message>
        <source>Nauru</source>
        <translation>Nauru</translation>
    </message>
    <message>
        <source>Niue</source>
        <translation>Niue</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Neuseeland</translation>
    </message>
    <message>
        <source>Oman</source>
        <translation>Oman</translation>
    </message>
    <message>
        <source>Panama</source>
        <translation>Panama</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>Peru</translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation>Französisch-Polynesien</translation>
    </message>
    <message>
        <source>Papua New Guinea</source>
        <translation>Papua-Neuguinea</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Philippinen</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>Pakistan</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>St. Pierre &amp; Miquelon</source>
        <translation>St. Pierre und Miquelon</translation>
    </message>
    <message>
        <source>Pitcairn Islands</source>
        <translation>Pitcairninseln</translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation>Puerto Rico</translation>
    </message>
    <message>
        <source>Palestinian Territories</source>
        <translation>Palästinensische Autonomiegebiete</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Palau</source>
        <translation>Palau</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>Paraguay</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>Katar</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Rumänien</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Serbien</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Russland</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>Ruanda</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>Saudi-Arabien</translation>
    </message>
    <message>
        <source>Solomon Islands</source>
        <translation>Salomonen</translation>
    </message>
    <message>
        <source>Seychelles</source>
        <translation>Seychellen</translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation>Sudan</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Schweden</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapur</translation>
    </message>
    <message>
        <source>St. Helena, Ascension &amp; Tristan da Cunha</source>
        <translation>St. Helena</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Slowenien</translation>
    </message>
    <message>
        <source>Svalbard &amp; Jan Mayen</source>
        <translation>Spitzbergen und Jan Mayen</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slowakei</translation>
    </message>
    <message>
        <source>Sierra Leone</source>
        <translation>Sierra Leone</translation>
    </message>
    <message>
        <source>San Marino</source>
        <translation>San Marino</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>Senegal</translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation>Somalia</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>Suriname</translation>
    </message>
    <message>
        <source>South Sudan</source>
        <translation>Südsudan</translation>
    </message>
    <message>
        <source>São Tomé &amp; Príncipe</source>
        <translation>São Tomé und Príncipe</translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation>El Salvador</translation>
    </message>
    <message>
        <source>Sint Maarten</source>
        <translation>Sint Maarten</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>Syrien</translation>
    </message>
    <message>
        <source>Eswatini</source>
        <translation>Eswatini</translation>
    </message>
    <message>
        <source>Turks &amp; Caicos Islands</source>
        <translation>Turks- und Caicosinseln</translation>
    </message>
    <message>
        <source>Chad</source>
        <translation>Tschad</translation>
    </message>
    <message>
        <source>French Southern and Antarctic Lands</source>
        <translation>Französische Süd- und Antarktisgebiete</translation>
    </message>
    <message>
        <source>Togo</source>
        <translation>Togo</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>Thailand</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Tadschikistan</translation>
    </message>
    <message>
        <source>Tokelau</source>
        <translation>Tokelau</translation>
    </message>
    <message>
        <source>Timor-Leste</source>
        <translation>Timor-Leste</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Turkmenistan</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>Tunesien</translation>
    </message>
    <message>
        <source>Tonga</source>
        <translation>Tonga</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>Türkei</translation>
    </message>
    <message>
        <source>Trinidad &amp; Tobago</source>
        <translation>Trinidad und Tobago</translation>
    </message>
    <message>
        <source>Tuvalu</source>
        <translation>Tuvalu</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation>Tansania</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ukraine</translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation>Uganda</translation>
    </message>
    <message>
        <source>U.S. Outlying Islands</source>
        <translation>Amerikanische Überseeinseln</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>Uruguay</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Usbekistan</translation>
    </message>
    <message>
        <source>Vatican City</source>
        <translation>Vatikanstadt</translation>
    </message>
    <message>
        <source>St. Vincent &amp; Grenadines</source>
        <translation>St. Vincent und die Grenadinen</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>Venezuela</translation>
    </message>
    <message>
        <source>British Virgin Islands</source>
        <translation>Britische Jungferninseln</translation>
    </message>
    <message>
        <source>U.S. Virgin Islands</source>
        <translation>Amerikanische Jungferninseln</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>Vietnam</translation>
    </message>
    <message>
        <source>Vanuatu</source>
        <translation>Vanuatu</translation>
    </message>
    <message>
        <source>Wallis &amp; Futuna</source>
        <translation>Wallis und Futuna</translation>
    </message>
    <message>
        <source>Samoa</source>
        <translation>Samoa</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation>Kosovo</translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation>Jemen</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>Mayotte</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Südafrika</translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation>Sambia</translation>
    </message>
    <message>
        <source>Zimbabwe</source>
        <translation>Simbabwe</translation>
    </message>
</context>
<context>
    <name>Country parts</name>
    <message>
        <source>Choose a country first</source>
        <translation>Zuerst ein Land wählen</translation>
    </message>
    <message>
        <source>None known for this country</source>
        <translation>Keine für dieses Land bekannt</translation>
    </message>
    <message>
        <source>Only holidays of the whole country</source>
        <translation>Nur Feiertage des ganzen Landes</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n licenses</source>
        <translation>
            <numerusform>%Ln Genehmigung</numerusform>
            <numerusform>%Ln Genehmigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 license</source>
        <translation>1 Genehmigung</translation>
    </message>
    <message>
        <source>1 term</source>
        <translation>1 Laufzeit</translation>
    </message>
    <message numerus="yes">
        <source>%n terms</source>
        <translation>
            <numerusform>%Ln Laufzeit</numerusform>
            <numerusform>%Ln Laufzeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something Went Wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Im Programm ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Your edits are in the file. You can go on; if the window looks wrong, close it and open the file again. The report below says where it happened and which versions are in use, and nothing of your records.</source>
        <translation>Ihre Änderungen sind in der Datei. Sie können weiterarbeiten; sieht das Fenster falsch aus, schließen Sie es und öffnen Sie die Datei noch einmal. Der Bericht unten sagt, wo es geschah und welche Versionen im Einsatz sind, und nichts über Ihre Datensätze.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy Report</source>
        <translation>Bericht kopieren</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>“{text}” is not a date of the form YYYY-MM-DD.</source>
        <translation>„{text}“ ist kein Datum der Form JJJJ-MM-TT.</translation>
    </message>
    <message>
        <source>“{text}” names no day of the years 0001 to 9999.</source>
        <translation>„{text}“ bezeichnet keinen Tag der Jahre 0001 bis 9999.</translation>
    </message>
    <message>
        <source>“{text}” is not a date: write YYYY-MM-DD, YYYY-MM or YYYY, with ~ for “about”.</source>
        <translation>„{text}“ ist kein Datum: Schreiben Sie JJJJ-MM-TT, JJJJ-MM oder JJJJ, mit ~ für „etwa“.</translation>
    </message>
    <message>
        <source>“{text}” names no date of the years 0001 to 9999.</source>
        <translation>„{text}“ bezeichnet kein Datum der Jahre 0001 bis 9999.</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{month} {day}, {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{month} {day}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{first} to {last} {month} {year}</source>
        <translation>{first}. bis {last}. {month} {year}</translation>
    </message>
    <message>
        <source>{month} {first} to {last}, {year}</source>
        <translation>{first}. bis {last}. {month} {year}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>about {date}</source>
        <translation>etwa {date}</translation>
    </message>
    <message>
        <source>from {date} on</source>
        <translation>ab {date}</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>noch %Ln Tag</numerusform>
            <numerusform>noch %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>last day</source>
        <translation>letzter Tag</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>noch 1 Tag</translation>
    </message>
    <message>
        <source>on the day</source>
        <translation>am Tag selbst</translation>
    </message>
    <message>
        <source>{days} d</source>
        <comment>short for days</comment>
        <translation>{days} T</translation>
    </message>
    <message>
        <source>{days} after</source>
        <translation>{days} danach</translation>
    </message>
    <message>
        <source>{days} ahead</source>
        <translation>{days} vorher</translation>
    </message>
    <message>
        <source>Type a date such as 2019-11-15, Nov 15 2019, today or +90d</source>
        <translation>Geben Sie ein Datum ein, etwa 2019-11-15, 15. Nov. 2019, today oder +90d</translation>
    </message>
    <message>
        <source>“{text}” cannot be read yet.</source>
        <translation>„{text}“ kann noch nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{label}: pick a day</source>
        <translation>{label}: einen Tag wählen</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
</context>
<context>
    <name>Density</name>
    <message>
        <source>in force</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>ausgelaufen</translation>
    </message>
    <message>
        <source>in force: few to many</source>
        <translation>gültig: wenige bis viele</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>bevorstehend</translation>
    </message>
    <message>
        <source>reported or expected</source>
        <translation>gemeldet oder erwartet</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>about to expire</source>
        <translation>vor dem Auslaufen</translation>
    </message>
    <message>
        <source>no term on these days</source>
        <translation>keine Laufzeit an diesen Tagen</translation>
    </message>
    <message>
        <source>1 license has a term here</source>
        <translation>1 Genehmigung hat hier eine Laufzeit</translation>
    </message>
    <message>
        <source>rows {first} to {last}</source>
        <translation>Zeilen {first} bis {last}</translation>
    </message>
    <message numerus="yes">
        <source>%n licenses have terms here</source>
        <translation>
            <numerusform>%Ln Genehmigung hat hier Laufzeiten</numerusform>
            <numerusform>%Ln Genehmigungen haben hier Laufzeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind}: {count}</translation>
    </message>
    <message>
        <source>about to expire: {count}</source>
        <translation>vor dem Auslaufen: {count}</translation>
    </message>
    <message>
        <source>gaps in cover: {count}</source>
        <translation>Lücken in der Deckung: {count}</translation>
    </message>
</context>
<context>
    <name>Dependents</name>
    <message>
        <source>{party} · scope narrowed by {term}</source>
        <translation>{party} · Umfang verengt durch {term}</translation>
    </message>
</context>
<context>
    <name>Drop</name>
    <message numerus="yes">
        <source>One file at a time: drop the other %n again.</source>
        <translation>
            <numerusform>Eine Datei auf einmal: Ziehen Sie die andere (%Ln) noch einmal herein.</numerusform>
            <numerusform>Eine Datei auf einmal: Ziehen Sie die anderen %Ln noch einmal herein.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is a folder. Drop a file.</source>
        <translation>{name} ist ein Ordner. Ziehen Sie eine Datei herein.</translation>
    </message>
    <message>
        <source>{name} is no file that can be opened or imported.</source>
        <translation>{name} ist keine Datei, die geöffnet oder importiert werden kann.</translation>
    </message>
    <message>
        <source>Open or start a file first, then drop {name} on it.</source>
        <translation>Öffnen oder beginnen Sie zuerst eine Datei und ziehen Sie dann {name} darauf.</translation>
    </message>
    <message>
        <source>Drop to open {name}.</source>
        <translation>Loslassen, um {name} zu öffnen.</translation>
    </message>
    <message>
        <source>Drop to import {name} into this file.</source>
        <translation>Loslassen, um {name} in diese Datei zu importieren.</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message numerus="yes">
        <source>Paste %n licenses</source>
        <translation>
            <numerusform>%Ln Genehmigung einfügen</numerusform>
            <numerusform>%Ln Genehmigungen einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste {term} into {license}</source>
        <translation>{term} in {license} einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n terms into {license}</source>
        <translation>
            <numerusform>%Ln Laufzeit in {license} einfügen</numerusform>
            <numerusform>%Ln Laufzeiten in {license} einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste {license}</source>
        <translation>{license} einfügen</translation>
    </message>
    <message>
        <source>Copy of {title}</source>
        <translation>Kopie von {title}</translation>
    </message>
    <message>
        <source>Expected: the median of {count} extensions is {days}. A pattern, not a promise.</source>
        <translation>Erwartet: Der Median von {count} Verlängerungen ist {days}. Ein Muster, kein Versprechen.</translation>
    </message>
    <message>
        <source>Extend {license} by its typical {days}, to {day}</source>
        <translation>{license} um die üblichen {days} bis {day} verlängern</translation>
    </message>
    <message>
        <source>{license} has fewer than two extensions, and one case is no pattern. Use Add Extension and set its last day.</source>
        <translation>{license} hat weniger als zwei Verlängerungen, und ein Fall ist kein Muster. Verwenden Sie Verlängerung hinzufügen und legen Sie den letzten Tag fest.</translation>
    </message>
    <message>
        <source>{license} has no last day to extend from.</source>
        <translation>{license} hat keinen letzten Tag, von dem aus verlängert werden könnte.</translation>
    </message>
    <message numerus="yes">
        <source>%n licenses</source>
        <translation>
            <numerusform>%Ln Genehmigung</numerusform>
            <numerusform>%Ln Genehmigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>up</source>
        <translation>nach oben</translation>
    </message>
    <message>
        <source>down</source>
        <translation>nach unten</translation>
    </message>
    <message>
        <source>List {term} further {where}</source>
        <translation>{term} weiter {where} aufführen</translation>
    </message>
    <message>
        <source>Reorder the reports on {license}</source>
        <translation>Meldungen zu {license} umordnen</translation>
    </message>
    <message>
        <source>Reorder the dependents of {license}</source>
        <translation>Abhängige von {license} umordnen</translation>
    </message>
    <message>
        <source>Reorder the sources of {term}</source>
        <translation>Quellen von {term} umordnen</translation>
    </message>
    <message>
        <source>Stop citing {source} for {term}</source>
        <translation>{source} für {term} nicht mehr anführen</translation>
    </message>
    <message>
        <source>Term {number}</source>
        <translation>Laufzeit {number}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Duplicate {what}</source>
        <translation>{what} duplizieren</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cells into {columns}</source>
        <translation>
            <numerusform>%Ln Zelle in {columns} einfügen</numerusform>
            <numerusform>%Ln Zellen in {columns} einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill {columns} down, %n cells</source>
        <translation>
            <numerusform>{columns} nach unten ausfüllen, %Ln Zelle</numerusform>
            <numerusform>{columns} nach unten ausfüllen, %Ln Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%Ln Spalte</numerusform>
            <numerusform>%Ln Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste a cell into {columns}</source>
        <translation>Eine Zelle in {columns} einfügen</translation>
    </message>
    <message>
        <source>Fill {columns} down by one row</source>
        <translation>{columns} um eine Zeile nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>New license</source>
        <translation>Neue Genehmigung</translation>
    </message>
    <message>
        <source>There is no last day to extend from: drag on the license&apos;s row to draw its first term.</source>
        <translation>Es gibt keinen letzten Tag, von dem aus verlängert werden könnte: Ziehen Sie in der Zeile der Genehmigung, um ihre erste Laufzeit zu zeichnen.</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Add {term}, to {date}</source>
        <translation>{term} hinzufügen, bis {date}</translation>
    </message>
    <message>
        <source>Add {term}, {first} to {last}</source>
        <translation>{term} hinzufügen, {first} bis {last}</translation>
    </message>
    <message>
        <source>Move {term} to {license}</source>
        <translation>{term} nach {license} verschieben</translation>
    </message>
    <message>
        <source>Merge {license} into {other}</source>
        <translation>{license} mit {other} vereinigen</translation>
    </message>
    <message>
        <source>Split {license} before {term}</source>
        <translation>{license} vor {term} teilen</translation>
    </message>
    <message>
        <source>Split {term} on {date}</source>
        <translation>{term} am {date} teilen</translation>
    </message>
    <message>
        <source>Copy of {title}</source>
        <translation>Kopie von {title}</translation>
    </message>
    <message>
        <source>Duplicate {license}</source>
        <translation>{license} duplizieren</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Verlängerung</translation>
    </message>
    <message>
        <source>Term {number}</source>
        <translation>Laufzeit {number}</translation>
    </message>
    <message>
        <source>{title} (from {designation} on)</source>
        <translation>{title} (ab {designation})</translation>
    </message>
    <message>
        <source>{designation} (part 2)</source>
        <translation>{designation} (Teil 2)</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>About this file</source>
        <translation>Über diese Datei</translation>
    </message>
    <message>
        <source>“{label}” cannot be done: “{record_id}” has changed in the meantime. Look at it and try again.</source>
        <translation>„{label}“ ist nicht möglich: „{record_id}“ hat sich inzwischen geändert. Sehen Sie nach und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>Move {name} back by {days}</source>
        <translation>{name} um {days} zurückverschieben</translation>
    </message>
    <message>
        <source>Shorten {name} to {date}</source>
        <translation>{name} auf {date} verkürzen</translation>
    </message>
    <message>
        <source>Change the {field} of {license}</source>
        <translation>{license}: {field} ändern</translation>
    </message>
    <message>
        <source>Change the {field} of {term}</source>
        <translation>{term}: {field} ändern</translation>
    </message>
    <message>
        <source>Change the {field} of the source {source}</source>
        <translation>Quelle {source}: {field} ändern</translation>
    </message>
    <message>
        <source>Change how the end of {name} is given</source>
        <translation>Angabe des Endes von {name} ändern</translation>
    </message>
    <message>
        <source>Start {name} on {date}</source>
        <translation>{name} am {date} beginnen lassen</translation>
    </message>
    <message>
        <source>Change the dates of {name}</source>
        <translation>Tage von {name} ändern</translation>
    </message>
    <message>
        <source>Move {name} by {days}</source>
        <translation>{name} um {days} verschieben</translation>
    </message>
    <message>
        <source>Leave the end of {name} open</source>
        <translation>Ende von {name} offenlassen</translation>
    </message>
    <message>
        <source>End {name} on {date}</source>
        <translation>{name} am {date} enden lassen</translation>
    </message>
    <message>
        <source>Extend {name} to {date}</source>
        <translation>{name} bis {date} verlängern</translation>
    </message>
    <message>
        <source>Add {license}</source>
        <translation>{license} hinzufügen</translation>
    </message>
    <message>
        <source>Delete {license}</source>
        <translation>{license} löschen</translation>
    </message>
    <message>
        <source>Add {term}</source>
        <translation>{term} hinzufügen</translation>
    </message>
    <message>
        <source>Delete {term}</source>
        <translation>{term} löschen</translation>
    </message>
    <message>
        <source>Add the source {source}</source>
        <translation>Quelle {source} hinzufügen</translation>
    </message>
    <message>
        <source>Delete the source {source}</source>
        <translation>Quelle {source} löschen</translation>
    </message>
    <message>
        <source>Rename {license} to {other}</source>
        <translation>{license} in {other} umbenennen</translation>
    </message>
    <message>
        <source>Change the {field} of the file</source>
        <translation>Datei: {field} ändern</translation>
    </message>
    <message>
        <source>“{license}” has no term “{term_id}”.</source>
        <translation>„{license}“ hat keine Laufzeit „{term_id}“.</translation>
    </message>
    <message>
        <source>Change how the start of {name} is given</source>
        <translation>Angabe des Beginns von {name} ändern</translation>
    </message>
    <message>
        <source>an unknown day</source>
        <translation>einem unbekannten Tag</translation>
    </message>
    <message>
        <source>“{license}” has a term “{id}” already.</source>
        <translation>„{license}“ hat schon eine Laufzeit „{id}“.</translation>
    </message>
    <message>
        <source>“{field}” is no field that can be set.</source>
        <translation>„{field}“ ist kein Feld, das gesetzt werden kann.</translation>
    </message>
    <message>
        <source>The {field} cannot be set to this value: {error}.</source>
        <translation>{field} kann diesen Wert nicht annehmen: {error}.</translation>
    </message>
    <message>
        <source>Let {license} depend on {other}</source>
        <translation>{license} von {other} abhängen lassen</translation>
    </message>
    <message>
        <source>No longer let {license} depend on {other}</source>
        <translation>{license} nicht mehr von {other} abhängen lassen</translation>
    </message>
    <message>
        <source>The first day of {name} is unknown. Type it in the inspector.</source>
        <translation>Der erste Tag von {name} ist unbekannt. Geben Sie ihn in den Details ein.</translation>
    </message>
    <message>
        <source>{name} ends where its successor takes effect. Move the successor&apos;s start instead.</source>
        <translation>{name} endet, wo die Nachfolge wirksam wird. Verschieben Sie stattdessen deren Beginn.</translation>
    </message>
    <message>
        <source>{name} was {ending} before its own last day. Change that day instead.</source>
        <translation>{name} wurde vor dem eigenen letzten Tag {ending}. Ändern Sie stattdessen jenen Tag.</translation>
    </message>
    <message>
        <source>{name} has no last day yet. Type one in the inspector.</source>
        <translation>{name} hat noch keinen letzten Tag. Geben Sie einen in den Details ein.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n terms</source>
        <translation>
            <numerusform>%Ln Laufzeit löschen</numerusform>
            <numerusform>%Ln Laufzeiten löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n terms back by {days}</source>
        <translation>
            <numerusform>%Ln Laufzeit um {days} zurückverschieben</numerusform>
            <numerusform>%Ln Laufzeiten um {days} zurückverschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n terms by {days}</source>
        <translation>
            <numerusform>%Ln Laufzeit um {days} verschieben</numerusform>
            <numerusform>%Ln Laufzeiten um {days} verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>a dependent</source>
        <translation>Abhängige</translation>
    </message>
    <message>
        <source>Change the {field} of a report on {license}</source>
        <translation>Meldung zu {license}: {field} ändern</translation>
    </message>
    <message>
        <source>Cite {source} for {term}</source>
        <translation>{source} für {term} anführen</translation>
    </message>
    <message>
        <source>Change the {field} of {name}</source>
        <translation>{name}: {field} ändern</translation>
    </message>
    <message>
        <source>Add a report on {license}</source>
        <translation>Meldung zu {license} hinzufügen</translation>
    </message>
    <message>
        <source>Delete a report on {license}</source>
        <translation>Meldung zu {license} löschen</translation>
    </message>
    <message>
        <source>New dependent</source>
        <translation>Neue Abhängige</translation>
    </message>
    <message>
        <source>Add a dependent of {license}</source>
        <translation>Abhängige von {license} hinzufügen</translation>
    </message>
    <message>
        <source>Delete {name} of {license}</source>
        <translation>{name} von {license} löschen</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Writing the table</source>
        <translation>Die Tabelle wird geschrieben</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>kein Ende</translation>
    </message>
    <message>
        <source>No days are known.</source>
        <translation>Es sind keine Tage bekannt.</translation>
    </message>
    <message>
        <source>start unknown</source>
        <translation>Beginn unbekannt</translation>
    </message>
    <message>
        <source>never in force</source>
        <translation>nie gültig</translation>
    </message>
    <message>
        <source>This would be {pages} slides, and {most_slides} are the most; export fewer licenses, or a PDF.</source>
        <translation>Das wären {pages} Folien, und höchstens {most_slides} sind möglich; exportieren Sie weniger Genehmigungen oder ein PDF.</translation>
    </message>
    <message>
        <source>A sheet of a workbook ends after {most_rows} rows, and “{name}” needs more; export CSV or JSON instead.</source>
        <translation>Ein Blatt einer Arbeitsmappe endet nach {most_rows} Zeilen, und „{name}“ braucht mehr; exportieren Sie stattdessen CSV oder JSON.</translation>
    </message>
    <message>
        <source>A cell of a workbook holds {most_letters} letters, and row {row} of “{name}” has a longer text; export CSV or JSON instead.</source>
        <translation>Eine Zelle einer Arbeitsmappe fasst {most_letters} Zeichen, und Zeile {row} von „{name}“ hat einen längeren Text; exportieren Sie stattdessen CSV oder JSON.</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>{name}: no table is written under names that end so.</source>
        <translation>{name}: Unter Namen mit dieser Endung wird keine Tabelle geschrieben.</translation>
    </message>
    <message>
        <source>The table is in {path}</source>
        <translation>Die Tabelle ist in {path}</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>This holds control characters, which nobody would see. Paste it as plain text.</source>
        <translation>Darin sind Steuerzeichen, die niemand sähe. Fügen Sie es als einfachen Text ein.</translation>
    </message>
    <message>
        <source>This holds marks that turn the direction of writing around. Leave them out: letters written from the right need none.</source>
        <translation>Darin sind Zeichen, die die Schreibrichtung umkehren. Lassen Sie sie weg: Von rechts geschriebene Buchstaben brauchen keine.</translation>
    </message>
    <message>
        <source>This is more than {count} characters. Type or paste less at once.</source>
        <translation>Das sind mehr als {count} Zeichen. Schreiben oder fügen Sie weniger auf einmal ein.</translation>
    </message>
    <message>
        <source>Holds marks that turn the direction of writing: {marks}.</source>
        <translation>Enthält Zeichen, die die Schreibrichtung umkehren: {marks}.</translation>
    </message>
    <message>
        <source>This text holds characters that cannot be edited here. It stays as it was.</source>
        <translation>Dieser Text enthält Zeichen, die hier nicht bearbeitet werden können. Er bleibt, wie er war.</translation>
    </message>
    <message>
        <source>Known values</source>
        <translation>Bekannte Werte</translation>
    </message>
</context>
<context>
    <name>Field names</name>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>jurisdiction</source>
        <translation>Rechtsraum</translation>
    </message>
    <message>
        <source>legal basis</source>
        <translation>Rechtsgrundlage</translation>
    </message>
    <message>
        <source>holders</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>restriction</source>
        <translation>Beschränkung</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>succeeds</source>
        <translation>Vorgängerin</translation>
    </message>
    <message>
        <source>depends on</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>dependents</source>
        <translation>Abhängige</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>Laufzeiten</translation>
    </message>
    <message>
        <source>designation</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>Ankündigung</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>Ausstellung</translation>
    </message>
    <message>
        <source>filed</source>
        <translation>Einreichung</translation>
    </message>
    <message>
        <source>published</source>
        <translation>Veröffentlichung</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>Beendigung</translation>
    </message>
    <message>
        <source>supersedes</source>
        <translation>Ersetztes</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>source ids</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>retrieved</source>
        <translation>Abruf</translation>
    </message>
    <message>
        <source>url</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>citation</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>warning days</source>
        <translation>Warntage</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>Rechtsraum</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Rechtsgrundlage</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Relieves</source>
        <translation>Befreit von</translation>
    </message>
    <message>
        <source>… from</source>
        <translation>… ab</translation>
    </message>
    <message>
        <source>… until</source>
        <translation>… bis</translation>
    </message>
    <message>
        <source>… sources</source>
        <translation>… Quellen</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Succeeds</source>
        <translation>Folgt auf</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>License notes</source>
        <translation>Notizen zur Genehmigung</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Angekündigt</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Start rule</source>
        <translation>Regel des Beginns</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>Uhrzeit Beginn</translation>
    </message>
    <message>
        <source>Start zone</source>
        <translation>Zeitzone Beginn</translation>
    </message>
    <message>
        <source>Start words</source>
        <translation>Wortlaut Beginn</translation>
    </message>
    <message>
        <source>End rule</source>
        <translation>Regel des Endes</translation>
    </message>
    <message>
        <source>End time</source>
        <translation>Uhrzeit Ende</translation>
    </message>
    <message>
        <source>End zone</source>
        <translation>Zeitzone Ende</translation>
    </message>
    <message>
        <source>End words</source>
        <translation>Wortlaut Ende</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Supersedes</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Scope added</source>
        <translation>Umfang erweitert</translation>
    </message>
    <message>
        <source>Scope removed</source>
        <translation>Umfang verengt</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Source ids</source>
        <translation>Quellen-IDs</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>About term</source>
        <translation>Zur Laufzeit</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Claimed days</source>
        <translation>Behauptete Tage</translation>
    </message>
    <message>
        <source>Claimed until</source>
        <translation>Behauptet bis</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Retrieved</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>An item of this list runs over several lines.</source>
        <translation>Ein Eintrag dieser Liste geht über mehrere Zeilen.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>License files (*.licenses);;All files (*)</source>
        <translation>Lizenzdateien (*.licenses);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>{file} is saved, but perhaps without your latest edits: you have gone on editing the first file meanwhile, so that one stays open.</source>
        <translation>{file} ist gespeichert, aber vielleicht ohne Ihre letzten Änderungen: Sie haben inzwischen die erste Datei weiterbearbeitet, deshalb bleibt diese offen.</translation>
    </message>
    <message>
        <source>Opening {file}…</source>
        <translation>{file} wird geöffnet …</translation>
    </message>
    <message>
        <source>Saving {file}…</source>
        <translation>{file} wird gespeichert …</translation>
    </message>
    <message>
        <source>What is not in the file has been taken back; Redo makes it again.</source>
        <translation>Was nicht in der Datei steht, ist zurückgenommen; „Wiederholen“ führt es erneut aus.</translation>
    </message>
    <message>
        <source>What is not in the file has been taken back.</source>
        <translation>Was nicht in der Datei steht, ist zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>Foreign tables</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>The document as it stands</source>
        <translation>Das Dokument, wie es dasteht</translation>
    </message>
    <message>
        <source>{file} is a TinyDB database, but not a license file: it has no table “licenses”. You can look at what is in it; nothing is ever written to it. Licenses that it holds in another form can be imported into a license file of your own.</source>
        <translation>{file} ist eine TinyDB-Datenbank, aber keine Genehmigungsdatei: Sie hat keine Tabelle „licenses“. Sie können ansehen, was darin ist; geschrieben wird nie etwas. Genehmigungen, die sie in anderer Form enthält, können in eine eigene Genehmigungsdatei importiert werden.</translation>
    </message>
    <message>
        <source>{file} – read only</source>
        <translation>{file} – nur lesen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Comma-separated values</source>
        <translation>Kommagetrennte Werte</translation>
    </message>
    <message>
        <source>Tab-separated values</source>
        <translation>Tabulatorgetrennte Werte</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>Excel 97 workbook</source>
        <translation>Excel-97-Arbeitsmappe</translation>
    </message>
    <message>
        <source>OpenDocument sheet</source>
        <translation>OpenDocument-Tabelle</translation>
    </message>
    <message>
        <source>JSON records</source>
        <translation>JSON-Datensätze</translation>
    </message>
    <message>
        <source>License Timeline file</source>
        <translation>License-Timeline-Datei</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Microsoft Project XML</source>
        <translation>Microsoft-Project-XML</translation>
    </message>
    <message>
        <source>GanttProject</source>
        <translation>GanttProject</translation>
    </message>
    <message>
        <source>PowerPoint slides</source>
        <translation>PowerPoint-Folien</translation>
    </message>
    <message>
        <source>Markdown tables</source>
        <translation>Markdown-Tabellen</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
</context>
<context>
    <name>Gesture words</name>
    <message>
        <source>Look around</source>
        <translation>Sich umsehen</translation>
    </message>
    <message>
        <source>Change dates</source>
        <translation>Tage ändern</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>In der Tabelle</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>scroll the rows</source>
        <translation>durch die Zeilen rollen</translation>
    </message>
    <message>
        <source>Shift + wheel</source>
        <translation>Umschalt + Rad</translation>
    </message>
    <message>
        <source>move through time</source>
        <translation>durch die Zeit bewegen</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Strg + Rad</translation>
    </message>
    <message>
        <source>zoom about the cursor</source>
        <translation>um den Zeiger vergrößern</translation>
    </message>
    <message>
        <source>Ctrl + Shift + wheel</source>
        <translation>Strg + Umschalt + Rad</translation>
    </message>
    <message>
        <source>make the rows higher or lower</source>
        <translation>Zeilen höher oder niedriger machen</translation>
    </message>
    <message>
        <source>Ctrl + Alt + 0</source>
        <translation>Strg + Alt + 0</translation>
    </message>
    <message>
        <source>all rows in the window</source>
        <translation>alle Zeilen im Fenster</translation>
    </message>
    <message>
        <source>Double click, rows being thin</source>
        <translation>Doppelklick bei dünnen Zeilen</translation>
    </message>
    <message>
        <source>look closer at what is there</source>
        <translation>näher ansehen, was dort ist</translation>
    </message>
    <message>
        <source>Drag on empty space</source>
        <translation>Auf freier Fläche ziehen</translation>
    </message>
    <message>
        <source>Shift + drag</source>
        <translation>Umschalt + ziehen</translation>
    </message>
    <message>
        <source>zoom to a range</source>
        <translation>auf eine Spanne vergrößern</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>go to the as-of day, to the last day</source>
        <translation>zum Stichtag, zum letzten Tag</translation>
    </message>
    <message>
        <source>← → ↑ ↓</source>
        <translation>← → ↑ ↓</translation>
    </message>
    <message>
        <source>walk from term to term and from row to row</source>
        <translation>von Laufzeit zu Laufzeit und von Zeile zu Zeile gehen</translation>
    </message>
    <message>
        <source>Shift + arrows, Page ↑ ↓</source>
        <translation>Umschalt + Pfeile, Bild ↑ ↓</translation>
    </message>
    <message>
        <source>move through time, through the rows</source>
        <translation>durch die Zeit, durch die Zeilen bewegen</translation>
    </message>
    <message>
        <source>+ −</source>
        <translation>+ −</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>vergrößern, verkleinern</translation>
    </message>
    <message>
        <source>Type letters, or Ctrl + G</source>
        <translation>Buchstaben eingeben oder Strg + G</translation>
    </message>
    <message>
        <source>go to the row of that name; Enter: the next</source>
        <translation>zur Zeile dieses Namens; Eingabe: zur nächsten</translation>
    </message>
    <message>
        <source>/</source>
        <translation>/</translation>
    </message>
    <message>
        <source>filter the rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Two fingers on a screen</source>
        <translation>Zwei Finger auf dem Bildschirm</translation>
    </message>
    <message>
        <source>zoom and move; one drags what is selected</source>
        <translation>vergrößern und bewegen; einer zieht das Ausgewählte</translation>
    </message>
    <message>
        <source>Click a bar</source>
        <translation>Auf einen Balken klicken</translation>
    </message>
    <message>
        <source>select the term</source>
        <translation>die Laufzeit auswählen</translation>
    </message>
    <message>
        <source>Ctrl + click, Ctrl + Shift + drag</source>
        <translation>Strg + Klick, Strg + Umschalt + ziehen</translation>
    </message>
    <message>
        <source>select several terms</source>
        <translation>mehrere Laufzeiten auswählen</translation>
    </message>
    <message>
        <source>Drag an edge of the selected bar</source>
        <translation>Am Rand des gewählten Balkens ziehen</translation>
    </message>
    <message>
        <source>move its first or last day</source>
        <translation>seinen ersten oder letzten Tag verschieben</translation>
    </message>
    <message>
        <source>Drag its middle</source>
        <translation>In seiner Mitte ziehen</translation>
    </message>
    <message>
        <source>move the whole term, or all selected</source>
        <translation>die ganze Laufzeit oder alle gewählten verschieben</translation>
    </message>
    <message>
        <source>Ctrl + drag on a row</source>
        <translation>Strg + in einer Zeile ziehen</translation>
    </message>
    <message>
        <source>draw a new term</source>
        <translation>eine neue Laufzeit zeichnen</translation>
    </message>
    <message>
        <source>Drag the ring of the selected row</source>
        <translation>Den Ring der gewählten Zeile ziehen</translation>
    </message>
    <message>
        <source>link it to what it depends on</source>
        <translation>mit dem verknüpfen, wovon sie abhängt</translation>
    </message>
    <message>
        <source>Click an arrow, then Delete</source>
        <translation>Auf einen Pfeil klicken, dann Entf</translation>
    </message>
    <message>
        <source>remove the link</source>
        <translation>die Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation>Alt beim Ziehen</translation>
    </message>
    <message>
        <source>no magnets</source>
        <translation>keine Magnete</translation>
    </message>
    <message>
        <source>Esc or right click while dragging</source>
        <translation>Esc oder Rechtsklick beim Ziehen</translation>
    </message>
    <message>
        <source>leave everything as it was</source>
        <translation>alles lassen, wie es war</translation>
    </message>
    <message>
        <source>[ ]</source>
        <translation>[ ]</translation>
    </message>
    <message>
        <source>take the first or the last day of the term</source>
        <translation>den ersten oder letzten Tag der Laufzeit nehmen</translation>
    </message>
    <message>
        <source>← →, with Shift, with Ctrl</source>
        <translation>← →, mit Umschalt, mit Strg</translation>
    </message>
    <message>
        <source>selected edge by a day, a week, a month</source>
        <translation>gewählten Rand um einen Tag, eine Woche, einen Monat</translation>
    </message>
    <message>
        <source>Alt + ← →</source>
        <translation>Alt + ← →</translation>
    </message>
    <message>
        <source>the whole selection by a day; with Shift, a week</source>
        <translation>die ganze Auswahl um einen Tag; mit Umschalt um eine Woche</translation>
    </message>
    <message>
        <source>F2 in the table</source>
        <translation>F2 in der Tabelle</translation>
    </message>
    <message>
        <source>edit the cell</source>
        <translation>die Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Ctrl + D with cells selected</source>
        <translation>Strg + D bei ausgewählten Zellen</translation>
    </message>
    <message>
        <source>fill them down</source>
        <translation>nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>open the term in the inspector</source>
        <translation>die Laufzeit in den Details öffnen</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message numerus="yes">
        <source>%n terms</source>
        <translation>
            <numerusform>%Ln Laufzeit</numerusform>
            <numerusform>%Ln Laufzeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 term</source>
        <translation>1 Laufzeit</translation>
    </message>
    <message>
        <source>no term</source>
        <translation>keine Laufzeit</translation>
    </message>
    <message>
        <source>Point at the day of a term from which the second part is to run.</source>
        <translation>Zeigen Sie auf den Tag einer Laufzeit, ab dem der zweite Teil gelten soll.</translation>
    </message>
    <message>
        <source>A term cannot end before it starts, nor leave the years 1 to 9999.</source>
        <translation>Eine Laufzeit kann nicht vor ihrem Beginn enden und die Jahre 1 bis 9999 nicht verlassen.</translation>
    </message>
    <message>
        <source>The first part would end before {date} and have no day: choose a later one that the term covers.</source>
        <translation>Der erste Teil würde vor dem {date} enden und keinen Tag haben: Wählen Sie einen späteren, den die Laufzeit deckt.</translation>
    </message>
    <message>
        <source>Draw a term on the row of its license.</source>
        <translation>Zeichnen Sie eine Laufzeit in die Zeile ihrer Genehmigung.</translation>
    </message>
    <message>
        <source>Rows are too low to pick terms: make them higher first.</source>
        <translation>Die Zeilen sind zu niedrig, um Laufzeiten zu wählen: Machen Sie sie zuerst höher.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>The license changed while it was being dragged. Drag it again.</source>
        <translation>Die Genehmigung hat sich beim Ziehen geändert. Ziehen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The license changed while the term was being drawn. Draw it again.</source>
        <translation>Die Genehmigung hat sich geändert, während die Laufzeit gezeichnet wurde. Zeichnen Sie sie noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%n terms ({days})</source>
        <translation>
            <numerusform>%Ln Laufzeit ({days})</numerusform>
            <numerusform>%Ln Laufzeiten ({days})</numerusform>
        </translation>
    </message>
    <message>
        <source>A license changed while it was being dragged. Drag again.</source>
        <translation>Eine Genehmigung hat sich beim Ziehen geändert. Ziehen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>Group by</name>
    <message>
        <source>Not stated</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>&amp;Authority</source>
        <translation>&amp;Behörde</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programm</translation>
    </message>
    <message>
        <source>&amp;Jurisdiction</source>
        <translation>&amp;Rechtsraum</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>Ho&amp;lder</source>
        <translation>&amp;Inhaber</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Stichwort</translation>
    </message>
    <message>
        <source>Legal &amp;Basis</source>
        <translation>Rechts&amp;grundlage</translation>
    </message>
    <message>
        <source>&amp;Restriction Relieved</source>
        <translation>Bes&amp;chränkung</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>S&amp;tatus</translation>
    </message>
    <message>
        <source>&amp;Official or Reported</source>
        <translation>Amtlich &amp;oder gemeldet</translation>
    </message>
    <message>
        <source>&amp;Year of the Last Day</source>
        <translation>&amp;Jahr des letzten Tages</translation>
    </message>
    <message>
        <source>&amp;Month of the Last Day</source>
        <translation>&amp;Monat des letzten Tages</translation>
    </message>
    <message>
        <source>Year of the &amp;First Day</source>
        <translation>Jahr des &amp;ersten Tages</translation>
    </message>
    <message>
        <source>Open-ended</source>
        <translation>Ohne Ende</translation>
    </message>
    <message>
        <source>&amp;No Groups</source>
        <translation>&amp;Keine Gruppen</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>&amp;Group By</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>T&amp;hen By</source>
        <translation>&amp;Dann nach</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>1 license</source>
        <translation>1 Genehmigung</translation>
    </message>
    <message numerus="yes">
        <source>%n licenses</source>
        <translation>
            <numerusform>%Ln Genehmigung</numerusform>
            <numerusform>%Ln Genehmigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{group}, {count}, collapsed</source>
        <translation>{group}, {count}, zugeklappt</translation>
    </message>
    <message>
        <source>{group}, {count}, expanded</source>
        <translation>{group}, {count}, aufgeklappt</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filter …</translation>
    </message>
    <message>
        <source>Words of a title, holder, term or status; Esc shows all again</source>
        <translation>Wörter eines Titels, Inhabers, Status oder einer Laufzeit; Esc zeigt wieder alles</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Known on</source>
        <translation>Bekannt am</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>all in the file</source>
        <translation>alles in der Datei</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Nothing in this file has been edited yet. Every edit will be listed here.</source>
        <translation>In dieser Datei wurde noch nichts geändert. Jede Änderung wird hier aufgeführt.</translation>
    </message>
    <message>
        <source>History of the File</source>
        <translation>Verlauf der Datei</translation>
    </message>
    <message>
        <source>Look for an edit</source>
        <translation>Eine Änderung suchen</translation>
    </message>
    <message>
        <source>A few letters of what was done</source>
        <translation>Ein paar Buchstaben dessen, was getan wurde</translation>
    </message>
    <message>
        <source>Take This Back</source>
        <translation>Dies zurücknehmen</translation>
    </message>
    <message>
        <source>Edits, newest first</source>
        <translation>Änderungen, neueste zuerst</translation>
    </message>
    <message>
        <source>No edit has all of these words.</source>
        <translation>Keine Änderung enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>A license of this step is locked. Unlock it first.</source>
        <translation>Eine Genehmigung dieses Schritts ist gesperrt. Entsperren Sie sie zuerst.</translation>
    </message>
    <message>
        <source>This step changed nothing that is still there.</source>
        <translation>Dieser Schritt änderte nichts, was noch da ist.</translation>
    </message>
    <message>
        <source>About this file</source>
        <translation>Über diese Datei</translation>
    </message>
    <message>
        <source>Take back: {label}</source>
        <translation>Zurückgenommen: {label}</translation>
    </message>
    <message>
        <source>“{record}” has changed since, so this step alone cannot be taken back. Take back the later steps first, or go back on the History page of the license.</source>
        <translation>„{record}“ hat sich seither geändert, daher kann dieser Schritt allein nicht zurückgenommen werden. Nehmen Sie zuerst die späteren Schritte zurück, oder gehen Sie auf der Seite Verlauf der Genehmigung zurück.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %Ln weitere</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Sources: {ids}</source>
        <translation>Quellen: {ids}</translation>
    </message>
    <message>
        <source>Go back to before this</source>
        <translation>Zurück zum Stand davor</translation>
    </message>
    <message>
        <source>No edits yet.</source>
        <translation>Noch keine Änderungen.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>… and {more} earlier ones.</source>
        <translation>… und {more} frühere.</translation>
    </message>
    <message>
        <source>Restore {title} as before: {label}</source>
        <translation>{title} wie zuvor wiederherstellen: {label}</translation>
    </message>
</context>
<context>
    <name>Holidays</name>
    <message>
        <source>en_US</source>
        <comment>code of the language that holidays are named in</comment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>this event is repeated; a term has one span of days.</source>
        <translation>dieser Termin wiederholt sich; eine Laufzeit hat eine Spanne von Tagen.</translation>
    </message>
    <message>
        <source>this event has no first day, or several.</source>
        <translation>dieser Termin hat keinen ersten Tag oder mehrere.</translation>
    </message>
    <message>
        <source>this event ends before it starts.</source>
        <translation>dieser Termin endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>this event has several ends.</source>
        <translation>dieser Termin hat mehrere Enden.</translation>
    </message>
    <message>
        <source>{name}: it is too large. Import it in parts.</source>
        <translation>{name}: Die Datei ist zu groß. Importieren Sie sie in Teilen.</translation>
    </message>
    <message>
        <source>{name}: this is no calendar: {error}.</source>
        <translation>{name}: Das ist kein Kalender: {error}.</translation>
    </message>
    <message>
        <source>“{text}” is not a date.</source>
        <translation>„{text}“ ist kein Datum.</translation>
    </message>
    <message>
        <source>“{number:g}” is not a date.</source>
        <translation>„{number:g}“ ist kein Datum.</translation>
    </message>
    <message>
        <source>“{text}” does not begin with a year.</source>
        <translation>„{text}“ beginnt nicht mit einem Jahr.</translation>
    </message>
    <message>
        <source>“{text}” names no day of the calendar.</source>
        <translation>„{text}“ bezeichnet keinen Tag des Kalenders.</translation>
    </message>
    <message>
        <source>Read as {encoding} text with cells parted by “{shown}”.</source>
        <translation>Als {encoding}-Text gelesen, Zellen durch „{shown}“ getrennt.</translation>
    </message>
    <message>
        <source>unit separator</source>
        <translation>Einheitentrenner</translation>
    </message>
    <message>
        <source>{name}: it has more than {most_rows} rows or {most_cells} cells. Import it in parts.</source>
        <translation>{name}: Die Datei hat mehr als {most_rows} Zeilen oder {most_cells} Zellen. Importieren Sie sie in Teilen.</translation>
    </message>
    <message>
        <source>{name}: it cannot be read as a table: {error}.</source>
        <translation>{name}: Die Datei kann nicht als Tabelle gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>{name}: a quotation mark in line {start} or after it is never closed, so that the rows after it cannot be told apart. Close it and import again.</source>
        <translation>{name}: Ein Anführungszeichen in Zeile {start} oder danach wird nie geschlossen, sodass die Zeilen danach nicht zu trennen sind. Schließen Sie es und importieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>Jahr, Monat, Tag</translation>
    </message>
    <message>
        <source>The dates of “{header}” are read as {words}.</source>
        <translation>Die Daten von „{header}“ werden als {words} gelesen.</translation>
    </message>
    <message>
        <source>Reading rows</source>
        <translation>Zeilen werden gelesen</translation>
    </message>
    <message>
        <source>{name}: this is not a text and not a table that can be read.</source>
        <translation>{name}: Das ist kein Text und keine Tabelle, die gelesen werden kann.</translation>
    </message>
    <message>
        <source>There is no encoding “{encoding}”.</source>
        <translation>Es gibt keine Kodierung „{encoding}“.</translation>
    </message>
    <message>
        <source>{name}: this is no text in the encoding {encoding}.</source>
        <translation>{name}: Das ist kein Text in der Kodierung {encoding}.</translation>
    </message>
    <message>
        <source>{name}: this is XML, but no GanttProject file.</source>
        <translation>{name}: Das ist XML, aber keine GanttProject-Datei.</translation>
    </message>
    <message>
        <source>{name}: its calendar is wrong: {error}.</source>
        <translation>{name}: Der Kalender darin ist falsch: {error}.</translation>
    </message>
    <message>
        <source>a duration of {working_days} days leads beyond the year 9999.</source>
        <translation>eine Dauer von {working_days} Tagen führt über das Jahr 9999 hinaus.</translation>
    </message>
    <message>
        <source>Its tasks are nested more than {deepest} levels deep.</source>
        <translation>Die Vorgänge sind mehr als {deepest} Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>a duration of {duration} working days is too long.</source>
        <translation>eine Dauer von {duration} Arbeitstagen ist zu lang.</translation>
    </message>
    <message>
        <source>{name}: an end is “open” or “unknown”, and not “{wrong}”.</source>
        <translation>{name}: Ein Ende ist „open“ oder „unknown“, nicht „{wrong}“.</translation>
    </message>
    <message>
        <source>{name}: this map cannot be read: {error}.</source>
        <translation>{name}: Diese Zuordnung kann nicht gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>{name}: {field} has to be one of {words}.</source>
        <translation>{name}: {field} muss eines von {words} sein.</translation>
    </message>
    <message>
        <source>{name}: “{header}” is mapped to “{column}”, and there is no such column; there are {names}.</source>
        <translation>{name}: „{header}“ ist „{column}“ zugeordnet, und diese Spalte gibt es nicht; es gibt {names}.</translation>
    </message>
    <message>
        <source>{name}: there are neither licenses nor rows in it.</source>
        <translation>{name}: Darin sind weder Genehmigungen noch Zeilen.</translation>
    </message>
    <message>
        <source>{name}: it holds too many values. Import it in parts.</source>
        <translation>{name}: Die Datei enthält zu viele Werte. Importieren Sie sie in Teilen.</translation>
    </message>
    <message>
        <source>this is not an object with keys and values.</source>
        <translation>das ist kein Objekt mit Schlüsseln und Werten.</translation>
    </message>
    <message>
        <source>{name}: this is not JSON: {error}.</source>
        <translation>{name}: Das ist kein JSON: {error}.</translation>
    </message>
    <message>
        <source>this is no {kind}: {error}.</source>
        <translation>das ist kein gültiger Datensatz ({kind}): {error}.</translation>
    </message>
    <message>
        <source>The map names a column “{missing}”, which is not in the table; there are {names}.</source>
        <translation>Die Zuordnung nennt eine Spalte „{missing}“, die nicht in der Tabelle ist; es gibt {names}.</translation>
    </message>
    <message>
        <source>The map gives two columns as “{doubled}”; leave one of them out.</source>
        <translation>Die Zuordnung nennt zwei Spalten „{doubled}“; lassen Sie eine davon weg.</translation>
    </message>
    <message>
        <source>it repeats row {row}.</source>
        <translation>sie wiederholt Zeile {row}.</translation>
    </message>
    <message>
        <source>row {row} says another {field}.</source>
        <translation>Zeile {row} nennt ein anderes Feld {field}.</translation>
    </message>
    <message>
        <source>row {rows} is about the term “{named}” already.</source>
        <translation>Zeile {rows} handelt schon von der Laufzeit „{named}“.</translation>
    </message>
    <message>
        <source>“{header}”: its end is unknown. Write the day, or say that such ends are open.</source>
        <translation>„{header}“: Das Ende ist unbekannt. Schreiben Sie den Tag, oder sagen Sie, dass solche Enden offen sind.</translation>
    </message>
    <message>
        <source>1 license</source>
        <translation>1 Genehmigung</translation>
    </message>
    <message numerus="yes">
        <source>%n licenses</source>
        <translation>
            <numerusform>%Ln Genehmigung</numerusform>
            <numerusform>%Ln Genehmigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>; sheet “{sheet}”</source>
        <translation>; Blatt „{sheet}“</translation>
    </message>
    <message>
        <source>sheet “{name}”: </source>
        <translation>Blatt „{name}“: </translation>
    </message>
    <message>
        <source>the source “{id}” is there a second time.</source>
        <translation>die Quelle „{id}“ kommt ein zweites Mal vor.</translation>
    </message>
    <message>
        <source>{known} licenses have the {header} “{said}”.</source>
        <translation>{known} Genehmigungen haben {header} „{said}“.</translation>
    </message>
    <message>
        <source>row {whole} is about the license “{id}” too.</source>
        <translation>Zeile {whole} handelt auch von der Genehmigung „{id}“.</translation>
    </message>
    <message>
        <source>Import {licenses} from {name}</source>
        <translation>{licenses} aus {name} importieren</translation>
    </message>
    <message>
        <source>Imported from {name}</source>
        <translation>Importiert aus {name}</translation>
    </message>
    <message>
        <source>row {row} is about the license “{id}” already, and each row is a license of its own.</source>
        <translation>Zeile {row} handelt schon von der Genehmigung „{id}“, und jede Zeile ist eine eigene Genehmigung.</translation>
    </message>
    <message>
        <source>{name}: this is not well-formed XML: tags stay open.</source>
        <translation>{name}: Das ist kein wohlgeformtes XML: Tags bleiben offen.</translation>
    </message>
    <message>
        <source>{name}: it declares a document type or entities, which no project file needs. It was not read.</source>
        <translation>{name}: Die Datei erklärt einen Dokumenttyp oder Entitäten, die keine Projektdatei braucht. Sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>{name}: this is not well-formed XML: {error}.</source>
        <translation>{name}: Das ist kein wohlgeformtes XML: {error}.</translation>
    </message>
    <message>
        <source>{name}: this is XML, but no Microsoft Project file.</source>
        <translation>{name}: Das ist XML, aber keine Microsoft-Project-Datei.</translation>
    </message>
    <message>
        <source>it names no license: id and title are empty.</source>
        <translation>sie nennt keine Genehmigung: ID und Titel sind leer.</translation>
    </message>
    <message>
        <source>it has {cells} cells, and the header has {width}.</source>
        <translation>sie hat {cells} Zellen, die Kopfzeile hat {width}.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>„{text}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“{text}” is none of {names}.</source>
        <translation>„{text}“ ist keines von {names}.</translation>
    </message>
    <message>
        <source>{name}: it would unpack to {unpacked:,.0f} MB, which is no ordinary workbook. It was not opened.</source>
        <translation>{name}: Entpackt wären es {unpacked:,.0f} MB, was keine gewöhnliche Arbeitsmappe ist. Sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>{name}: a sheet of it reaches to row {rows} and column {columns}, nearly all of it empty. Delete what lies far out, or save the table alone as CSV.</source>
        <translation>{name}: Ein Blatt reicht bis Zeile {rows} und Spalte {columns} und ist fast ganz leer. Löschen Sie, was weit draußen liegt, oder speichern Sie die Tabelle allein als CSV.</translation>
    </message>
    <message>
        <source>{name}: a sheet of it has {cells} cells, and {most} can be read at once. Save the table as CSV, or in several workbooks.</source>
        <translation>{name}: Ein Blatt hat {cells} Zellen, und {most} können auf einmal gelesen werden. Speichern Sie die Tabelle als CSV oder in mehreren Arbeitsmappen.</translation>
    </message>
    <message>
        <source>{name}: this workbook is damaged or encrypted: {error}.</source>
        <translation>{name}: Diese Arbeitsmappe ist beschädigt oder verschlüsselt: {error}.</translation>
    </message>
    <message>
        <source>{filename}: a cell in it is longer than any record needs.</source>
        <translation>{filename}: Eine Zelle darin ist länger, als ein Datensatz braucht.</translation>
    </message>
    <message>
        <source>{name}: no sheet of it has a table.</source>
        <translation>{name}: Kein Blatt darin hat eine Tabelle.</translation>
    </message>
    <message>
        <source>Read from the sheet “{name}”; not from {names}.</source>
        <translation>Aus dem Blatt „{name}“ gelesen, nicht aus {names}.</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>{name}: it is too large. Save the table alone as CSV.</source>
        <translation>{name}: Die Datei ist zu groß. Speichern Sie die Tabelle allein als CSV.</translation>
    </message>
    <message>
        <source>{name}: there is no sheet “{sheet}”; there are {names}.</source>
        <translation>{name}: Es gibt kein Blatt „{sheet}“; es gibt {names}.</translation>
    </message>
    <message>
        <source>{name}: it is protected by a password. Save a copy without one.</source>
        <translation>{name}: Die Datei ist durch ein Kennwort geschützt. Speichern Sie eine Kopie ohne Kennwort.</translation>
    </message>
    <message>
        <source>{name}: this workbook cannot be read: {error}.</source>
        <translation>{name}: Diese Arbeitsmappe kann nicht gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>{name}: the sheet “{sheet}” cannot be read: {error}.</source>
        <translation>{name}: Das Blatt „{sheet}“ kann nicht gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>{name}: a cell in it is longer than any record needs.</source>
        <translation>{name}: Eine Zelle darin ist länger, als ein Datensatz braucht.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>Die Datei kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} is too large. Import it in parts.</source>
        <translation>{name} ist zu groß. Importieren Sie die Datei in Teilen.</translation>
    </message>
    <message>
        <source>{name}: there is nothing in it.</source>
        <translation>{name}: Es ist nichts darin.</translation>
    </message>
</context>
<context>
    <name>Import dialog</name>
    <message>
        <source>Changed fields</source>
        <translation>Geänderte Felder</translation>
    </message>
    <message>
        <source>Take Theirs in Selection</source>
        <translation>In der Auswahl deren Werte nehmen</translation>
    </message>
    <message>
        <source>Take Theirs for All</source>
        <translation>Für alle deren Werte nehmen</translation>
    </message>
    <message>
        <source>Keep Mine in Selection</source>
        <translation>In der Auswahl meine behalten</translation>
    </message>
    <message>
        <source>Keep Mine for All</source>
        <translation>Für alle meine behalten</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Found out from all dates of a column</source>
        <translation>Aus allen Daten einer Spalte ermittelt</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Jahr, Monat, Tag</translation>
    </message>
    <message>
        <source>A term; rows with one key are one license</source>
        <translation>Eine Laufzeit; Zeilen mit gleichem Schlüssel sind eine Genehmigung</translation>
    </message>
    <message>
        <source>A license of its own</source>
        <translation>Eine eigene Genehmigung</translation>
    </message>
    <message>
        <source>January 1, 1900 (Windows)</source>
        <translation>1. Januar 1900 (Windows)</translation>
    </message>
    <message>
        <source>January 1, 1904 (old Macs)</source>
        <translation>1. Januar 1904 (alte Macs)</translation>
    </message>
    <message>
        <source>The license has no end</source>
        <translation>Die Genehmigung hat kein Ende</translation>
    </message>
    <message>
        <source>The end is unknown</source>
        <translation>Das Ende ist unbekannt</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Reihenfolge der Daten</translation>
    </message>
    <message>
        <source>Each row is</source>
        <translation>Jede Zeile ist</translation>
    </message>
    <message>
        <source>Day numbers count from</source>
        <translation>Tageszahlen zählen ab</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Dates are written as</source>
        <translation>Daten sind geschrieben als</translation>
    </message>
    <message>
        <source>Licenses are told apart by</source>
        <translation>Genehmigungen unterscheiden sich durch</translation>
    </message>
    <message>
        <source>Meaning of {header}</source>
        <translation>Bedeutung von {header}</translation>
    </message>
    <message>
        <source>Where an end is {word} ({count}×)</source>
        <translation>Wo ein Ende {word} ist ({count}×)</translation>
    </message>
    <message>
        <source>End {word}</source>
        <translation>Ende {word}</translation>
    </message>
    <message>
        <source>Save Map</source>
        <translation>Zuordnung speichern</translation>
    </message>
    <message>
        <source>Save Rejected Rows</source>
        <translation>Abgelehnte Zeilen speichern</translation>
    </message>
    <message>
        <source>{count} licenses of this file are not among them; they stay.</source>
        <translation>{count} Genehmigungen dieser Datei sind nicht darunter; sie bleiben.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Save Map…</source>
        <translation>Zuordnung speichern …</translation>
    </message>
    <message>
        <source>Save Rejected…</source>
        <translation>Abgelehnte speichern …</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <source>Changed Fields</source>
        <translation>Geänderte Felder</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>{read} rows: {added} new, {updated} changed, {unchanged} unchanged, {rejected} rejected.</source>
        <translation>{read} Zeilen: {added} neu, {updated} geändert, {unchanged} unverändert, {rejected} abgelehnt.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Why it is not taken in</source>
        <translation>Warum sie nicht übernommen wird</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>Wird zurückgenommen …</translation>
    </message>
    <message>
        <source>The dates of “{column}” do not tell whether day or month comes first, such as “{example}”. Choose how dates are written.</source>
        <translation>Die Daten von „{column}“ verraten nicht, ob Tag oder Monat zuerst steht, etwa „{example}“. Wählen Sie, wie Daten geschrieben sind.</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>{name} importieren</translation>
    </message>
    <message>
        <source>Changed Fields ({count})</source>
        <translation>Geänderte Felder ({count})</translation>
    </message>
    <message>
        <source>Rejected ({count})</source>
        <translation>Abgelehnt ({count})</translation>
    </message>
    <message>
        <source>Tables and projects (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods *.json *.licenses *.ics *.xml *.gan);;All files (*)</source>
        <translation>Tabellen und Projekte (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods *.json *.licenses *.ics *.xml *.gan);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>not in the import</source>
        <translation>nicht im Import</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>In this file</source>
        <translation>In dieser Datei</translation>
    </message>
    <message>
        <source>In the import</source>
        <translation>Im Import</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Select a license to see how long it covers, and what follows.</source>
        <translation>Wählen Sie eine Genehmigung, um zu sehen, wie lange sie deckt und was folgt.</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>A license cannot depend on itself. Choose another row.</source>
        <translation>Eine Genehmigung kann nicht von sich selbst abhängen. Wählen Sie eine andere Zeile.</translation>
    </message>
    <message>
        <source>{name} would depend on itself by way of {via}. Remove that link first.</source>
        <translation>{name} würde über {via} von sich selbst abhängen. Entfernen Sie zuerst jene Verknüpfung.</translation>
    </message>
    <message>
        <source>{name} depends on {other} already.</source>
        <translation>{name} hängt schon von {other} ab.</translation>
    </message>
    <message>
        <source>{other} depends on {name} already, so it cannot be the other way round too.</source>
        <translation>{other} hängt schon von {name} ab, also geht es nicht auch umgekehrt.</translation>
    </message>
    <message>
        <source>Choose the row of the license that this one depends on</source>
        <translation>Wählen Sie die Zeile der Genehmigung, von der diese abhängt</translation>
    </message>
    <message>
        <source>The license changed meanwhile. Draw the link again.</source>
        <translation>Die Genehmigung hat sich inzwischen geändert. Ziehen Sie die Verknüpfung noch einmal.</translation>
    </message>
    <message>
        <source>{name} depends on {other}</source>
        <translation>{name} hängt von {other} ab</translation>
    </message>
    <message>
        <source>Drag to the row of the license that this one depends on</source>
        <translation>Ziehen Sie zur Zeile der Genehmigung, von der diese abhängt</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>{name} is locked. Unlock it first: Record → Lock or Unlock License.</source>
        <translation>{name} ist gesperrt. Entsperren Sie zuerst: Datensatz → Genehmigung sperren oder entsperren.</translation>
    </message>
    <message>
        <source>Lock {what}</source>
        <translation>{what} sperren</translation>
    </message>
    <message>
        <source>Unlock {what}</source>
        <translation>{what} entsperren</translation>
    </message>
    <message>
        <source>Select the license to lock first.</source>
        <translation>Wählen Sie zuerst die Genehmigung, die gesperrt werden soll.</translation>
    </message>
</context>
<context>
    <name>Long work</name>
    <message>
        <source>Drawing the preview…</source>
        <translation>Vorschau wird gezeichnet …</translation>
    </message>
    <message>
        <source>Stopped. There is no preview.</source>
        <translation>Abgebrochen. Es gibt keine Vorschau.</translation>
    </message>
    <message>
        <source>Drawing the picture…</source>
        <translation>Das Bild wird gezeichnet …</translation>
    </message>
    <message>
        <source>Stopped. Nothing was copied.</source>
        <translation>Abgebrochen. Es wurde nichts kopiert.</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>Seiten werden gesetzt …</translation>
    </message>
    <message>
        <source>Stopped. The pages are not drawn.</source>
        <translation>Abgebrochen. Die Seiten sind nicht gezeichnet.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Es wird gedruckt …</translation>
    </message>
    <message>
        <source>Stopped. What the printer has already it may still print.</source>
        <translation>Abgebrochen. Was der Drucker schon hat, druckt er vielleicht noch.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Writing the table…</source>
        <translation>Die Tabelle wird geschrieben …</translation>
    </message>
    <message>
        <source>Arranging the rows…</source>
        <translation>Die Zeilen werden geordnet …</translation>
    </message>
    <message>
        <source>Stopped. The rows stay as they were.</source>
        <translation>Abgebrochen. Die Zeilen bleiben, wie sie waren.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Der Verlauf wird gelesen …</translation>
    </message>
    <message>
        <source>Copying the licenses…</source>
        <translation>Die Genehmigungen werden kopiert …</translation>
    </message>
    <message>
        <source>Pasting the licenses…</source>
        <translation>Die Genehmigungen werden eingefügt …</translation>
    </message>
    <message>
        <source>Reading the cells…</source>
        <translation>Die Zellen werden gelesen …</translation>
    </message>
    <message>
        <source>Merging both versions…</source>
        <translation>Beide Fassungen werden zusammengeführt …</translation>
    </message>
    <message>
        <source>Reading what another program wrote…</source>
        <translation>Es wird gelesen, was ein anderes Programm geschrieben hat …</translation>
    </message>
    <message>
        <source>Looking for earlier versions…</source>
        <translation>Frühere Versionen werden gesucht …</translation>
    </message>
    <message>
        <source>Reading the earlier version…</source>
        <translation>Die frühere Version wird gelesen …</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>official</source>
        <translation>amtlich</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>ausgelaufen</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>bevorstehend</translation>
    </message>
    <message>
        <source>never took effect</source>
        <translation>nie wirksam geworden</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>gemeldet</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>gedeckt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>läuft aus</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>cover ends</source>
        <translation>Deckung endet</translation>
    </message>
    <message>
        <source>report confirmed</source>
        <translation>Meldung bestätigt</translation>
    </message>
    <message>
        <source>report refuted</source>
        <translation>Meldung widerlegt</translation>
    </message>
    <message>
        <source>covered twice</source>
        <translation>doppelt gedeckt</translation>
    </message>
    <message>
        <source>gap in cover</source>
        <translation>Lücke in der Deckung</translation>
    </message>
    <message>
        <source>restriction in force</source>
        <translation>Beschränkung in Kraft</translation>
    </message>
    <message>
        <source>scope changed</source>
        <translation>Umfang geändert</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>depends on</source>
        <translation>hängt ab von</translation>
    </message>
    <message>
        <source>end: {what}</source>
        <translation>Ende: {what}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;As the Desktop</source>
        <translation>Wie der &amp;Schreibtisch</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Date&amp;nsatz</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>Merge Licenses</source>
        <translation>Genehmigungen vereinigen</translation>
    </message>
    <message>
        <source>Which license stays, with its title and fields?</source>
        <translation>Welche Genehmigung bleibt, mit ihrem Titel und ihren Feldern?</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Vereinigen</translation>
    </message>
    <message>
        <source>Undo brings both back.</source>
        <translation>Rückgängig bringt beide zurück.</translation>
    </message>
    <message>
        <source>“{kept}” will have {terms} terms, {reports} reports and {dependents} dependents; “{gone}” goes.</source>
        <translation>„{kept}“ wird {terms} Laufzeiten, {reports} Meldungen und {dependents} Abhängige haben; „{gone}“ fällt weg.</translation>
    </message>
    <message>
        <source>Links to it ({count}) will lead to the one that stays.</source>
        <translation>Verknüpfungen damit ({count}) führen dann zu der, die bleibt.</translation>
    </message>
    <message>
        <source>Select two licenses: they are merged in pairs.</source>
        <translation>Wählen Sie zwei Genehmigungen: Sie werden paarweise vereinigt.</translation>
    </message>
    <message>
        <source>Which license belongs together with “{license}”?</source>
        <translation>Welche Genehmigung gehört mit „{license}“ zusammen?</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
</context>
<context>
    <name>Months, short</name>
    <message>
        <source>Jan</source>
        <translation>Jan.</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb.</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>März</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr.</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug.</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sep.</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov.</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez.</translation>
    </message>
</context>
<context>
    <name>Move</name>
    <message>
        <source>Move Term</source>
        <translation>Laufzeit verschieben</translation>
    </message>
    <message>
        <source>Which license shall have “{term}”?</source>
        <translation>Welche Genehmigung soll „{term}“ erhalten?</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>,</source>
        <comment>between thousands</comment>
        <translation>.</translation>
    </message>
</context>
<context>
    <name>Official dates</name>
    <message>
        <source>An official date is about to change</source>
        <translation>Ein amtliches Datum wird gleich geändert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>Warum, in wenigen Worten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Do not ask again while this file is open: same choice, reason and source</source>
        <translation>Nicht mehr fragen, solange diese Datei offen ist: gleiche Wahl, gleicher Grund, gleiche Quelle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Pick one, or type a citation</source>
        <translation>Wählen oder Fundstelle eingeben</translation>
    </message>
    <message>
        <source>This date is official. Was the record wrong, or is this a new extension?</source>
        <translation>Dieses Datum ist amtlich. War der Datensatz falsch, oder ist das eine neue Verlängerung?</translation>
    </message>
    <message>
        <source>This date is official. Change it only where the record was wrong.</source>
        <translation>Dieses Datum ist amtlich. Ändern Sie es nur, wo der Datensatz falsch war.</translation>
    </message>
</context>
<context>
    <name>Official question</name>
    <message>
        <source>&amp;Same answer for this sitting</source>
        <translation>&amp;Dieselbe Antwort in dieser Sitzung</translation>
    </message>
    <message>
        <source>&amp;Add an extension</source>
        <translation>Verlängerung &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Correct the record</source>
        <translation>Datensatz &amp;berichtigen</translation>
    </message>
</context>
<context>
    <name>Ordinals</name>
    <message>
        <source>{number}th</source>
        <translation>{number}.</translation>
    </message>
    <message>
        <source>{number}st</source>
        <translation>{number}.</translation>
    </message>
    <message>
        <source>{number}nd</source>
        <translation>{number}.</translation>
    </message>
    <message>
        <source>{number}rd</source>
        <translation>{number}.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of all days</source>
        <translation>Übersicht aller Tage</translation>
    </message>
    <message>
        <source>{first} to {last}; arrow keys move the days in view</source>
        <translation>{first} bis {last}; Pfeiltasten verschieben die sichtbaren Tage</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>As of {date}</source>
        <translation>Stichtag {date}</translation>
    </message>
    <message>
        <source>Known on {date}</source>
        <translation>Bekannt am {date}</translation>
    </message>
    <message>
        <source>Filter “{words}”</source>
        <translation>Filter „{words}“</translation>
    </message>
    <message>
        <source>The page needs a width of {pixels} px at least.</source>
        <translation>Die Seite braucht mindestens {pixels} px Breite.</translation>
    </message>
    <message>
        <source>The page needs a height of {pixels} px at least.</source>
        <translation>Die Seite braucht mindestens {pixels} px Höhe.</translation>
    </message>
    <message>
        <source>There are no licenses to draw yet.</source>
        <translation>Es sind noch keine Genehmigungen zu zeichnen.</translation>
    </message>
    <message>
        <source>No license matches the filter “{words}”.</source>
        <translation>Keine Genehmigung passt zum Filter „{words}“.</translation>
    </message>
    <message>
        <source>open-ended</source>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>days left</comment>
        <translation>Noch</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Sources:</source>
        <translation>Quellen:</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Laufzeiten</translation>
    </message>
    <message numerus="yes">
        <source>%n records of the file could not be read and cannot be shown.</source>
        <translation>
            <numerusform>%Ln Datensatz der Datei konnte nicht gelesen und kann nicht gezeigt werden.</numerusform>
            <numerusform>%Ln Datensätze der Datei konnten nicht gelesen und können nicht gezeigt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>First and last days are covered days, both of them inclusive.</source>
        <translation>Erste und letzte Tage sind gedeckte Tage, beide einschließlich.</translation>
    </message>
    <message>
        <source>Deferred terms take effect on or after their first day unless superseded before.</source>
        <translation>Aufgeschobene Laufzeiten werden an oder nach ihrem ersten Tag wirksam, wenn sie nicht vorher ersetzt werden.</translation>
    </message>
    <message>
        <source>The rows are too low here to carry names.</source>
        <translation>Die Zeilen sind hier zu niedrig für Namen.</translation>
    </message>
    <message>
        <source>Several licenses share a line of pixels, the darker, the more of them are covered.</source>
        <translation>Mehrere Genehmigungen teilen sich eine Bildzeile; je dunkler, desto mehr davon sind gedeckt.</translation>
    </message>
    <message>
        <source>1 record of the file could not be read and cannot be shown.</source>
        <translation>1 Datensatz der Datei konnte nicht gelesen und kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>Shaded days are weekends and public holidays ({country}).</source>
        <translation>Schattierte Tage sind Wochenenden und gesetzliche Feiertage ({country}).</translation>
    </message>
    <message>
        <source>There is no room here for a table of all {terms}.</source>
        <translation>Hier ist kein Platz für eine Tabelle aller {terms}.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more sources in the file.</source>
        <translation>
            <numerusform>und %Ln weitere Quelle in der Datei.</numerusform>
            <numerusform>und %Ln weitere Quellen in der Datei.</numerusform>
        </translation>
    </message>
    <message>
        <source>and 1 more source in the file.</source>
        <translation>und 1 weitere Quelle in der Datei.</translation>
    </message>
    <message>
        <source>Sources: {texts}</source>
        <translation>Quellen: {texts}</translation>
    </message>
    <message>
        <source>Source and remarks</source>
        <translation>Quelle und Bemerkungen</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>{title} (continued)</source>
        <translation>{title} (Fortsetzung)</translation>
    </message>
    <message>
        <source>relieves {what}</source>
        <translation>befreit von {what}</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>geringe Verlässlichkeit</translation>
    </message>
    <message>
        <source>medium confidence</source>
        <translation>mittlere Verlässlichkeit</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>no terms yet</source>
        <translation>noch keine Laufzeiten</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>aufgeschoben</translation>
    </message>
    <message>
        <source>“until” read as inclusive</source>
        <translation>„until“ einschließlich gelesen</translation>
    </message>
    <message>
        <source>no cover shown</source>
        <translation>keine Deckung gezeigt</translation>
    </message>
    <message>
        <source>superseded on an unknown day</source>
        <translation>an unbekanntem Tag ersetzt</translation>
    </message>
    <message>
        <source>ends before it starts</source>
        <translation>endet, bevor sie beginnt</translation>
    </message>
    <message>
        <source>{ended}, else through {date}</source>
        <translation>{ended}, sonst bis einschließlich {date}</translation>
    </message>
    <message>
        <source>{status}, no successor</source>
        <translation>{status}, keine Nachfolge</translation>
    </message>
    <message>
        <source>{ended} before it started</source>
        <translation>{ended}, bevor sie begann</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command or license</source>
        <translation>Befehl oder Genehmigung</translation>
    </message>
    <message>
        <source>A few letters of a command or of a license</source>
        <translation>Ein paar Buchstaben eines Befehls oder einer Genehmigung</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>jetzt nicht</translation>
    </message>
    <message>
        <source>go to this license</source>
        <translation>zu dieser Genehmigung</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>A few letters of the title or holder</source>
        <translation>Ein paar Buchstaben des Titels oder Inhabers</translation>
    </message>
    <message>
        <source>Matching licenses</source>
        <translation>Passende Genehmigungen</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Drawing the pages</source>
        <translation>Die Seiten werden gezeichnet</translation>
    </message>
    <message>
        <source>The picture needs a width of {pixels} px at least.</source>
        <translation>Das Bild braucht mindestens {pixels} px Breite.</translation>
    </message>
    <message>
        <source>The picture needs a height of {pixels} px at least.</source>
        <translation>Das Bild braucht mindestens {pixels} px Höhe.</translation>
    </message>
    <message>
        <source>This paper is too small for the text: take larger paper or smaller text.</source>
        <translation>Dieses Papier ist zu klein für den Text: Nehmen Sie größeres Papier oder kleineren Text.</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Die Datei wird geschrieben</translation>
    </message>
    <message>
        <source>Laying out the page</source>
        <translation>Die Seite wird angelegt</translation>
    </message>
    <message>
        <source>Drawing the {upper}</source>
        <translation>{upper} wird gezeichnet</translation>
    </message>
    <message>
        <source>{width} × {pixels_high} px are more than a PNG can hold here; ask for less width or height, or for SVG or PDF.</source>
        <translation>{width} × {pixels_high} px sind mehr, als ein PNG hier fassen kann; verlangen Sie weniger Breite oder Höhe, oder SVG oder PDF.</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>A logo has to be a PNG picture.</source>
        <translation>Ein Logo muss ein PNG-Bild sein.</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>field to group by</source>
        <translation>Feld zum Gruppieren</translation>
    </message>
    <message>
        <source>part of a picture</source>
        <translation>Teil eines Bildes</translation>
    </message>
    <message>
        <source>None of the licenses of this picture is in the file.</source>
        <translation>Keine der Genehmigungen dieses Bildes ist in der Datei.</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Width and height have to be {lowest} to {highest} pixels.</source>
        <translation>Breite und Höhe müssen {lowest} bis {highest} Pixel betragen.</translation>
    </message>
    <message>
        <source>Text is {low} to {high} points high.</source>
        <translation>Text ist {low} bis {high} Punkt hoch.</translation>
    </message>
    <message>
        <source>There is no {what} “{name}”; there are {names}.</source>
        <translation>Es gibt kein {what} „{name}“; es gibt {names}.</translation>
    </message>
    <message>
        <source>This would be more shapes than a slide can hold; show fewer licenses, or take PDF.</source>
        <translation>Das wären mehr Formen, als eine Folie fassen kann; zeigen Sie weniger Genehmigungen, oder nehmen Sie PDF.</translation>
    </message>
    <message>
        <source>Laying out the pages</source>
        <translation>Die Seiten werden angelegt</translation>
    </message>
    <message>
        <source>{name} must end in .png, .svg, .pdf or .pptx.</source>
        <translation>{name} muss auf .png, .svg, .pdf oder .pptx enden.</translation>
    </message>
    <message>
        <source>Drawing {name}…</source>
        <translation>{name} wird gezeichnet …</translation>
    </message>
    <message>
        <source>The picture is in the clipboard</source>
        <translation>Das Bild ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>The picture is in {path}</source>
        <translation>Das Bild ist in {path}</translation>
    </message>
</context>
<context>
    <name>Picture dialog</name>
    <message>
        <source>Keep Picture</source>
        <translation>Bild behalten</translation>
    </message>
    <message>
        <source>Name in this file:</source>
        <translation>Name in dieser Datei:</translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Keep As…</source>
        <translation>Behalten als …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Wie im Fenster</translation>
    </message>
    <message>
        <source>Pictures of this file</source>
        <translation>Bilder dieser Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Days and file</source>
        <translation>Tage und Datei</translation>
    </message>
    <message>
        <source>License column</source>
        <translation>Spalte der Genehmigungen</translation>
    </message>
    <message>
        <source>Dependency arrows</source>
        <translation>Abhängigkeitspfeile</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Table of terms</source>
        <translation>Tabelle der Laufzeiten</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Millimeters</source>
        <translation>Millimeter</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Named in the SVG</source>
        <translation>Im SVG genannt</translation>
    </message>
    <message>
        <source>Within the SVG</source>
        <translation>Im SVG enthalten</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>As needed</source>
        <translation>Nach Bedarf</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>All terms shown</source>
        <translation>Alle gezeigten Laufzeiten</translation>
    </message>
    <message>
        <source>The days in the window</source>
        <translation>Die Tage im Fenster</translation>
    </message>
    <message>
        <source>Today, whenever it is drawn</source>
        <translation>Heute, wann immer gezeichnet wird</translation>
    </message>
    <message>
        <source>All of the file</source>
        <translation>Alles in der Datei</translation>
    </message>
    <message>
        <source>1 license of this picture</source>
        <translation>1 Genehmigung dieses Bildes</translation>
    </message>
    <message numerus="yes">
        <source>%n licenses of this picture</source>
        <translation>
            <numerusform>%Ln Genehmigung dieses Bildes</numerusform>
            <numerusform>%Ln Genehmigungen dieses Bildes</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>With the words</source>
        <translation>Mit den Wörtern</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Gruppiert nach</translation>
    </message>
    <message>
        <source>Size in</source>
        <translation>Größe in</translation>
    </message>
    <message>
        <source>Width, height</source>
        <translation>Breite, Höhe</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>Punkte pro Zoll</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Schriften</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Draw Again</source>
        <translation>Neu zeichnen</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Folie</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a Logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.bmp)</translation>
    </message>
    <message>
        <source>Those selected in the window</source>
        <translation>Die im Fenster ausgewählten</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
</context>
<context>
    <name>Print dialog</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>{name} cannot be written: {why}.</source>
        <translation>{name} lässt sich nicht schreiben: {why}.</translation>
    </message>
    <message>
        <source>The printer takes nothing. Look whether it is on, or choose another.</source>
        <translation>Der Drucker nimmt nichts an. Sehen Sie nach, ob er eingeschaltet ist, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>The printer has the pages.</source>
        <translation>Der Drucker hat die Seiten.</translation>
    </message>
    <message>
        <source>The pages are in {path}</source>
        <translation>Die Seiten sind in {path}</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Licenses succeed each other in a circle ({path}). Remove one of the links.</source>
        <translation>Genehmigungen folgen einander im Kreis ({path}). Entfernen Sie eine der Verknüpfungen.</translation>
    </message>
    <message>
        <source>Licenses depend on each other in a circle ({path}). Remove one of the links.</source>
        <translation>Genehmigungen hängen im Kreis voneinander ab ({path}). Entfernen Sie eine der Verknüpfungen.</translation>
    </message>
    <message>
        <source>{count} licenses have the id “{id}”, so that links to it are ambiguous. Give each its own.</source>
        <translation>{count} Genehmigungen haben die ID „{id}“, sodass Verknüpfungen damit mehrdeutig sind. Geben Sie jeder eine eigene.</translation>
    </message>
    <message>
        <source>{count} sources have the id “{id}”, so that links to it are ambiguous. Give each its own.</source>
        <translation>{count} Quellen haben die ID „{id}“, sodass Verknüpfungen damit mehrdeutig sind. Geben Sie jeder eine eigene.</translation>
    </message>
    <message>
        <source>its words say “{group}”, but its dates make {days}. Check the dates against the source.</source>
        <translation>der Wortlaut sagt „{group}“, die Tage aber ergeben {days}. Prüfen Sie die Tage an der Quelle.</translation>
    </message>
    <message>
        <source>the restriction ends ({date}) before it begins ({date2}). Correct one of the two.</source>
        <translation>die Beschränkung endet ({date}), bevor sie beginnt ({date2}). Berichtigen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>its last day, {date}, is before its first, {date2}, so it covers nothing. Correct one of the two.</source>
        <translation>der letzte Tag, {date}, liegt vor dem ersten, {date2}, sodass nichts gedeckt ist. Berichtigen Sie einen von beiden.</translation>
    </message>
    <message>
        <source>it was published {date}, before it was issued, {date2}. Check both dates against the source.</source>
        <translation>sie wurde am {date} veröffentlicht, vor der Ausstellung am {date2}. Prüfen Sie beide Daten an der Quelle.</translation>
    </message>
    <message>
        <source>it is recorded as {kind} on {date}, when it had already run out. Check the day or remove the ending.</source>
        <translation>sie ist als {kind} am {date} verzeichnet, als sie schon ausgelaufen war. Prüfen Sie den Tag oder entfernen Sie die Beendigung.</translation>
    </message>
    <message>
        <source>“until {day}” may or may not cover that day; it is read as covering it. Look in the source and choose “through” or “before”.</source>
        <translation>„until {day}“ kann jenen Tag einschließen oder nicht; hier wird er eingeschlossen. Sehen Sie in der Quelle nach und wählen Sie „bis einschließlich“ oder „vor“.</translation>
    </message>
    <message>
        <source>its end, {date}, is a weekend day. Nothing to correct, but some rules move such an end to the next working day.</source>
        <translation>ihr Ende, {date}, ist ein Wochenendtag. Nichts zu berichtigen, aber manche Regeln verschieben ein solches Ende auf den nächsten Werktag.</translation>
    </message>
    <message>
        <source>“{tz}” is not the clock in use on {date}. The day stands; check the words in the source.</source>
        <translation>„{tz}“ ist nicht die am {date} geltende Uhrzeit. Der Tag bleibt; prüfen Sie den Wortlaut in der Quelle.</translation>
    </message>
    <message>
        <source>it is in force together with {name} and has the same scope ({range}). Say that it supersedes the other, or give the two different scopes.</source>
        <translation>sie gilt zugleich mit {name} und hat denselben Umfang ({range}). Sagen Sie, dass sie die andere ersetzt, oder geben Sie beiden verschiedenen Umfang.</translation>
    </message>
    <message>
        <source>it took effect before {name} ended; both are in force {range}. Nothing to correct if the text says so.</source>
        <translation>sie wurde wirksam, bevor {name} endete; beide gelten {range}. Nichts zu berichtigen, wenn der Text es so sagt.</translation>
    </message>
    <message>
        <source>this report claims {days} and an end on {date}, but that length would end on {date2}. Check both against the source.</source>
        <translation>diese Meldung behauptet {days} und ein Ende am {date}, aber diese Länge würde am {date2} enden. Prüfen Sie beides an der Quelle.</translation>
    </message>
    <message>
        <source>{count} terms have the id “{id}”, so that links to it are ambiguous. Give each its own.</source>
        <translation>{count} Laufzeiten haben die ID „{id}“, sodass Verknüpfungen damit mehrdeutig sind. Geben Sie jeder eine eigene.</translation>
    </message>
    <message>
        <source>{count} reports have the id “{id}”, so that links to it are ambiguous. Give each its own.</source>
        <translation>{count} Meldungen haben die ID „{id}“, sodass Verknüpfungen damit mehrdeutig sind. Geben Sie jeder eine eigene.</translation>
    </message>
    <message>
        <source>it counts as official but names no source. Add the document, or say that it is reported, expected or assumed.</source>
        <translation>sie gilt als amtlich, nennt aber keine Quelle. Fügen Sie das Dokument hinzu, oder sagen Sie, dass sie gemeldet, erwartet oder angenommen ist.</translation>
    </message>
    <message>
        <source>it succeeds “{succeeds}”, which is not in this file. Choose another license or remove the link.</source>
        <translation>sie folgt auf „{succeeds}“, was nicht in dieser Datei ist. Wählen Sie eine andere Genehmigung oder entfernen Sie die Verknüpfung.</translation>
    </message>
    <message>
        <source>terms supersede each other in a circle ({path}). Remove one of the links.</source>
        <translation>Laufzeiten ersetzen einander im Kreis ({path}). Entfernen Sie eine der Verknüpfungen.</translation>
    </message>
    <message>
        <source>this report is about “{about_term}”, which is no term of this license. Choose another term or none.</source>
        <translation>diese Meldung handelt von „{about_term}“, was keine Laufzeit dieser Genehmigung ist. Wählen Sie eine andere Laufzeit oder keine.</translation>
    </message>
    <message>
        <source>it depends on “{target}”, which is not in this file. Choose another license or remove the link.</source>
        <translation>sie hängt von „{target}“ ab, was nicht in dieser Datei ist. Wählen Sie eine andere Genehmigung oder entfernen Sie die Verknüpfung.</translation>
    </message>
    <message>
        <source>it supersedes “{target}”, which is no term of this license. Choose another term or remove the link.</source>
        <translation>sie ersetzt „{target}“, was keine Laufzeit dieser Genehmigung ist. Wählen Sie eine andere Laufzeit oder entfernen Sie die Verknüpfung.</translation>
    </message>
    <message>
        <source>its source “{target}” is not in this file. Add the source or remove the link.</source>
        <translation>ihre Quelle „{target}“ ist nicht in dieser Datei. Fügen Sie die Quelle hinzu oder entfernen Sie die Verknüpfung.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>What, and what to do</source>
        <translation>Was, und was zu tun ist</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Close the problems panel</source>
        <translation>Die Problemliste schließen</translation>
    </message>
    <message>
        <source>Problems of this file</source>
        <translation>Probleme dieser Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>Keine Probleme gefunden</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Add report</source>
        <translation>Meldung hinzufügen</translation>
    </message>
    <message>
        <source>Delete this report</source>
        <translation>Diese Meldung löschen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben verschieben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten verschieben</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>Add dependent</source>
        <translation>Abhängige hinzufügen</translation>
    </message>
    <message>
        <source>Delete this dependent</source>
        <translation>Diese Abhängige löschen</translation>
    </message>
    <message>
        <source>Stop citing this source</source>
        <translation>Diese Quelle nicht mehr anführen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Designation</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>First covered day</source>
        <translation>Erster gedeckter Tag</translation>
    </message>
    <message>
        <source>Last covered day</source>
        <translation>Letzter gedeckter Tag</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Cite a source</source>
        <translation>Eine Quelle anführen</translation>
    </message>
    <message>
        <source>Select a term on the timeline or in the chain to see and change its days.</source>
        <translation>Wählen Sie eine Laufzeit auf der Zeitachse oder in der Kette, um ihre Tage zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>More about this term</source>
        <translation>Mehr zu dieser Laufzeit</translation>
    </message>
    <message>
        <source>More about the license</source>
        <translation>Mehr zur Genehmigung</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Dependents</source>
        <translation>Abhängige</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Laufzeiten</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Add term</source>
        <translation>Laufzeit hinzufügen</translation>
    </message>
    <message>
        <source>Move the term up</source>
        <translation>Die Laufzeit nach oben verschieben</translation>
    </message>
    <message>
        <source>Move the term down</source>
        <translation>Die Laufzeit nach unten verschieben</translation>
    </message>
    <message>
        <source>Delete the term</source>
        <translation>Die Laufzeit löschen</translation>
    </message>
    <message>
        <source>{term}: days unknown</source>
        <translation>{term}: Tage unbekannt</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>License Timeline was cut off the last time. Every edit that was made is in its file, or comes back when the file is opened.</source>
        <translation>License Timeline wurde das letzte Mal unterbrochen. Jede Änderung ist in ihrer Datei oder kommt zurück, wenn die Datei geöffnet wird.</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>one month</source>
        <translation>ein Monat</translation>
    </message>
    <message>
        <source>two months</source>
        <translation>zwei Monate</translation>
    </message>
    <message>
        <source>three months</source>
        <translation>drei Monate</translation>
    </message>
    <message>
        <source>four months</source>
        <translation>vier Monate</translation>
    </message>
    <message>
        <source>five months</source>
        <translation>fünf Monate</translation>
    </message>
    <message>
        <source>six months</source>
        <translation>sechs Monate</translation>
    </message>
    <message>
        <source>seven months</source>
        <translation>sieben Monate</translation>
    </message>
    <message>
        <source>eight months</source>
        <translation>acht Monate</translation>
    </message>
    <message>
        <source>nine months</source>
        <translation>neun Monate</translation>
    </message>
    <message>
        <source>ten months</source>
        <translation>zehn Monate</translation>
    </message>
    <message>
        <source>eleven months</source>
        <translation>elf Monate</translation>
    </message>
    <message>
        <source>twelve months</source>
        <translation>zwölf Monate</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>cannot be compared</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>to the day</source>
        <translation>auf den Tag</translation>
    </message>
    <message>
        <source>to {date}</source>
        <translation>bis {date}</translation>
    </message>
    <message>
        <source>reported: {length} · {outlet}</source>
        <translation>gemeldet: {length} · {outlet}</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>Looking at all rows: {share} %</source>
        <translation>Alle Zeilen werden angesehen: {share} %</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Find a row</source>
        <translation>Eine Zeile finden</translation>
    </message>
    <message>
        <source>Find a row…</source>
        <translation>Zeile finden …</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Dates and calendar</source>
        <translation>Daten und Kalender</translation>
    </message>
    <message>
        <source>Records and edits</source>
        <translation>Datensätze und Änderungen</translation>
    </message>
    <message>
        <source>What the window shows</source>
        <translation>Was das Fenster zeigt</translation>
    </message>
    <message>
        <source>Light, dark, or as the desktop.</source>
        <translation>Hell, dunkel oder wie der Schreibtisch.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>The language of menus and texts, from the next start on.</source>
        <translation>Die Sprache der Menüs und Texte, vom nächsten Start an.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>How days are written in the window and in its pictures.</source>
        <translation>Wie Tage im Fenster und in seinen Bildern geschrieben werden.</translation>
    </message>
    <message>
        <source>Date format</source>
        <translation>Datumsformat</translation>
    </message>
    <message>
        <source>The month in which the years of the axis begin.</source>
        <translation>Der Monat, in dem die Jahre der Zeitachse beginnen.</translation>
    </message>
    <message>
        <source>Fiscal year begins in</source>
        <translation>Geschäftsjahr beginnt im</translation>
    </message>
    <message>
        <source>What a fiscal year is called that is no calendar year.</source>
        <translation>Wie ein Geschäftsjahr heißt, das kein Kalenderjahr ist.</translation>
    </message>
    <message>
        <source>Fiscal year is named</source>
        <translation>Geschäftsjahr heißt</translation>
    </message>
    <message>
        <source>The day on which the weeks of the axis begin.</source>
        <translation>Der Tag, an dem die Wochen der Zeitachse beginnen.</translation>
    </message>
    <message>
        <source>Week begins on</source>
        <translation>Woche beginnt am</translation>
    </message>
    <message>
        <source>Name weeks by their ISO 8601 numbers, such as W07; they begin on Monday.</source>
        <translation>Wochen nach ISO 8601 nummerieren, etwa KW 07; sie beginnen am Montag.</translation>
    </message>
    <message>
        <source>Week numbers</source>
        <translation>Kalenderwochen</translation>
    </message>
    <message>
        <source>Shade the public holidays of this country; they move no date.</source>
        <translation>Schattiert die Feiertage dieses Landes; sie verschieben kein Datum.</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Gesetzliche Feiertage</translation>
    </message>
    <message>
        <source>Shade the holidays that this part of the country adds.</source>
        <translation>Schattiert auch die Feiertage, die dieser Teil des Landes hinzufügt.</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Bundesland oder Provinz</translation>
    </message>
    <message>
        <source>Rows of 28 pixels instead of 44.</source>
        <translation>Zeilen mit 28 statt 44 Pixeln.</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Kompakte Zeilen</translation>
    </message>
    <message>
        <source>List what a check of the file finds under the timeline.</source>
        <translation>Unter der Zeitachse auflisten, was eine Prüfung der Datei findet.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>When a new file warns: days before a last day, the largest first.</source>
        <translation>Wann eine neue Datei warnt: Tage vor einem letzten Tag, der größte zuerst.</translation>
    </message>
    <message>
        <source>Warning days</source>
        <translation>Warntage</translation>
    </message>
    <message>
        <source>Give those who depend on a license rows of their own.</source>
        <translation>Denen, die von einer Genehmigung abhängen, eigene Zeilen geben.</translation>
    </message>
    <message>
        <source>Dependents</source>
        <translation>Abhängige</translation>
    </message>
    <message>
        <source>Draw what was reported or expected.</source>
        <translation>Zeichnen, was gemeldet oder erwartet wurde.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Show the details of the selection.</source>
        <translation>Die Einzelheiten der Auswahl zeigen.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show all days of the file in a strip above the calendar.</source>
        <translation>Alle Tage der Datei in einem Streifen über dem Kalender zeigen.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Draw what depends on what, and not the selection&apos;s alone.</source>
        <translation>Zeichnen, was wovon abhängt, und nicht nur bei der Auswahl.</translation>
    </message>
    <message>
        <source>All dependency arrows</source>
        <translation>Alle Abhängigkeitspfeile</translation>
    </message>
    <message>
        <source>Ask what a moved official date means, before it changes.</source>
        <translation>Fragen, was ein verschobenes amtliches Datum bedeutet, bevor es sich ändert.</translation>
    </message>
    <message>
        <source>Ask before official dates</source>
        <translation>Vor amtlichen Daten fragen</translation>
    </message>
    <message>
        <source>Who the audit trail says made an edit.</source>
        <translation>Wer laut Änderungsverlauf eine Änderung gemacht hat.</translation>
    </message>
    <message>
        <source>Who I am</source>
        <translation>Wer ich bin</translation>
    </message>
    <message>
        <source>Open at the start what was open at the end.</source>
        <translation>Beim Start öffnen, was beim Beenden offen war.</translation>
    </message>
    <message>
        <source>Reopen windows</source>
        <translation>Fenster wieder öffnen</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Schreibtisch</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>As the language does</source>
        <translation>Wie die Sprache es tut</translation>
    </message>
    <message>
        <source>Day first: 18 Nov 2019</source>
        <translation>Tag zuerst: 18. Nov. 2019</translation>
    </message>
    <message>
        <source>Year first: 2019-11-18</source>
        <translation>Jahr zuerst: 2019-11-18</translation>
    </message>
    <message>
        <source>By the year it ends in: FY2020</source>
        <translation>Nach dem Jahr, in dem es endet: GJ2020</translation>
    </message>
    <message>
        <source>By both years: FY2019/20</source>
        <translation>Nach beiden Jahren: GJ2019/20</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>No setting has these words. Try fewer.</source>
        <translation>Keine Einstellung hat diese Wörter. Versuchen Sie weniger.</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Standardwerte wiederherstellen</translation>
    </message>
    <message>
        <source>Write whole numbers of days, such as 30, 7, 1.</source>
        <translation>Schreiben Sie ganze Zahlen von Tagen, etwa 30, 7, 1.</translation>
    </message>
    <message>
        <source>This value is not possible here.</source>
        <translation>Dieser Wert ist hier nicht möglich.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Mouse and Keys</source>
        <translation>Maus und Tasten</translation>
    </message>
    <message>
        <source>Search mouse and keys</source>
        <translation>Maus und Tasten durchsuchen</translation>
    </message>
    <message>
        <source>Nothing has these words. Try fewer.</source>
        <translation>Nichts hat diese Wörter. Versuchen Sie weniger.</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Sources of the File</source>
        <translation>Quellen der Datei</translation>
    </message>
    <message>
        <source>Look for a source</source>
        <translation>Eine Quelle suchen</translation>
    </message>
    <message>
        <source>A few letters of it</source>
        <translation>Ein paar Buchstaben davon</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Add Source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Delete Source</source>
        <translation>Quelle löschen</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Neue Quelle</translation>
    </message>
    <message>
        <source>Cited by 1 license.</source>
        <translation>Von 1 Genehmigung angeführt.</translation>
    </message>
    <message numerus="yes">
        <source>Cited by %n licenses.</source>
        <translation>
            <numerusform>Von %Ln Genehmigung angeführt.</numerusform>
            <numerusform>Von %Ln Genehmigungen angeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources of this license</source>
        <translation>Quellen dieser Genehmigung</translation>
    </message>
    <message>
        <source>Sources of {designation}</source>
        <translation>Quellen von {designation}</translation>
    </message>
    <message>
        <source>None named yet.</source>
        <translation>Noch keine genannt.</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>This is the first term. Select the one with which a second license begins.</source>
        <translation>Dies ist die erste Laufzeit. Wählen Sie die, mit der eine zweite Genehmigung beginnt.</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>{status} {date}</source>
        <comment>lapsed Aug 13, 2020</comment>
        <translation>{status} {date}</translation>
    </message>
    <message>
        <source>pending, from {date}</source>
        <translation>bevorstehend, ab {date}</translation>
    </message>
    <message>
        <source>in force through {date}, {left}</source>
        <translation>gültig bis einschließlich {date}, {left}</translation>
    </message>
    <message>
        <source>gap since {date}</source>
        <translation>Lücke seit {date}</translation>
    </message>
    <message>
        <source>{status}, without end</source>
        <translation>{status}, ohne Ende</translation>
    </message>
    <message>
        <source>expires {date}, {left}</source>
        <translation>läuft aus am {date}, {left}</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>License Timeline is already running, but it does not answer.</source>
        <translation>License Timeline läuft schon, antwortet aber nicht.</translation>
    </message>
    <message>
        <source>Wait until it does, or end it; nothing that was edited is lost. Then open the file again.</source>
        <translation>Warten Sie, bis es antwortet, oder beenden Sie es; nichts Bearbeitetes geht verloren. Öffnen Sie dann die Datei noch einmal.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>pending</source>
        <translation>bevorstehend</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>läuft aus</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>ausgelaufen</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>moot</source>
        <translation>gegenstandslos</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>Status line</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Show what a check of this file finds</source>
        <translation>Zeigen, was eine Prüfung dieser Datei findet</translation>
    </message>
    <message>
        <source>1 day = {pixels:.3g} px</source>
        <translation>1 Tag = {pixels:.3g} px</translation>
    </message>
    <message>
        <source>1 px = {value:.3g} days</source>
        <translation>1 px = {value:.3g} Tage</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>the file there is read-only.</source>
        <translation>die Datei dort ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>there is no folder {parent} to save it in.</source>
        <translation>es gibt keinen Ordner {parent}, in dem sie gespeichert werden könnte.</translation>
    </message>
    <message>
        <source>this backup is damaged; an older one may be whole.</source>
        <translation>diese Sicherung ist beschädigt; eine ältere kann heil sein.</translation>
    </message>
    <message>
        <source>No backup could be made: {error}</source>
        <translation>Es konnte keine Sicherung gemacht werden: {error}</translation>
    </message>
    <message>
        <source>its last day, {last}, is before its first, {first}.</source>
        <translation>ihr letzter Tag, {last}, liegt vor dem ersten, {first}.</translation>
    </message>
    <message>
        <source>it is not an object with keys and values</source>
        <translation>es ist kein Objekt mit Schlüsseln und Werten</translation>
    </message>
    <message>
        <source>a key appears twice in it, and only one of the two can count</source>
        <translation>ein Schlüssel kommt darin zweimal vor, und nur einer von beiden kann gelten</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Wird entschlüsselt</translation>
    </message>
    <message>
        <source>it has the same information about the file as document {first}</source>
        <translation>es hat dieselben Angaben über die Datei wie Dokument {first}</translation>
    </message>
    <message>
        <source>it has the same id “{id}” as document {first}</source>
        <translation>es hat dieselbe ID „{id}“ wie Dokument {first}</translation>
    </message>
    <message>
        <source>document {key} of the table “{table}”: {why}. It is not shown and stays in the file as it is.</source>
        <translation>Dokument {key} der Tabelle „{table}“: {why}. Es wird nicht gezeigt und bleibt in der Datei, wie es ist.</translation>
    </message>
    <message>
        <source>{sentence}. The file is open for reading only.</source>
        <translation>{sentence}. Die Datei ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>“{key}” is no document number that TinyDB would write</source>
        <translation>„{key}“ ist keine Dokumentnummer, wie TinyDB sie schreibt</translation>
    </message>
    <message>
        <source>license “{license}”, term “{term}”: {sentence}</source>
        <translation>Genehmigung „{license}“, Laufzeit „{term}“: {sentence}</translation>
    </message>
    <message>
        <source>“{record_id}” is not what the edit started from. Reload the file and try again.</source>
        <translation>„{record_id}“ ist nicht mehr, wovon die Änderung ausging. Laden Sie die Datei neu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>the file’s own information</source>
        <translation>die Angaben über die Datei</translation>
    </message>
    <message>
        <source>“{record_id}” cannot be edited here, because {error}. Writing it anew would lose one of the two values; mend it in a text editor first.</source>
        <translation>„{record_id}“ kann hier nicht geändert werden, weil {error}. Neu geschrieben ginge einer der beiden Werte verloren; richten Sie es zuerst in einem Texteditor.</translation>
    </message>
    <message>
        <source>{who} on {host}</source>
        <translation>{who} auf {host}</translation>
    </message>
    <message>
        <source>another program has removed or renamed this file. Save it under a name to keep what is shown.</source>
        <translation>ein anderes Programm hat diese Datei entfernt oder umbenannt. Speichern Sie sie unter einem Namen, um zu behalten, was gezeigt wird.</translation>
    </message>
    <message>
        <source>another program has changed this file since it was read. Nothing was written over it: reload it, or save what is shown under another name.</source>
        <translation>ein anderes Programm hat diese Datei geändert, seit sie gelesen wurde. Nichts wurde überschrieben: Laden Sie sie neu oder speichern Sie das Gezeigte unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>the file can no longer be read, so nothing is saved ({error}).</source>
        <translation>die Datei kann nicht mehr gelesen werden, daher wird nichts gespeichert ({error}).</translation>
    </message>
    <message>
        <source>a newer version of License Timeline wrote it. It is open for reading only, so that nothing of the newer form is lost.</source>
        <translation>eine neuere Version von License Timeline hat sie geschrieben. Sie ist nur zum Lesen geöffnet, damit nichts von der neueren Form verloren geht.</translation>
    </message>
    <message>
        <source>this is a TinyDB database, but not a license file: it has no table “licenses”. It is left as it is; licenses in another form can be imported.</source>
        <translation>das ist eine TinyDB-Datenbank, aber keine Genehmigungsdatei: Sie hat keine Tabelle „licenses“. Sie bleibt, wie sie ist; Genehmigungen in anderer Form können importiert werden.</translation>
    </message>
    <message>
        <source>this file exists already.</source>
        <translation>diese Datei gibt es schon.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>{name}: a newer version of License Timeline wrote this file (form {form}, this version knows {known}). It is open for reading only.</source>
        <translation>{name}: Eine neuere Version von License Timeline hat diese Datei geschrieben (Form {form}, diese Version kennt {known}). Sie ist nur zum Lesen geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n edits that were not in the file yet when the program was cut off came back.</source>
        <translation>
            <numerusform>%Ln Änderung, die beim Abbruch des Programms noch nicht in der Datei war, kam zurück.</numerusform>
            <numerusform>%Ln Änderungen, die beim Abbruch des Programms noch nicht in der Datei waren, kamen zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 edit that was not in the file yet when the program was cut off came back.</source>
        <translation>1 Änderung, die beim Abbruch des Programms noch nicht in der Datei war, kam zurück.</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>it was opened for reading only.</source>
        <translation>sie wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>it is marked read-only. Save a copy to edit it.</source>
        <translation>sie ist als schreibgeschützt markiert. Speichern Sie eine Kopie, um sie zu bearbeiten.</translation>
    </message>
    <message>
        <source>this file is empty. Another program may have been cut off while writing it; a backup may have its content.</source>
        <translation>diese Datei ist leer. Ein anderes Programm wurde vielleicht beim Schreiben unterbrochen; eine Sicherung kann ihren Inhalt haben.</translation>
    </message>
    <message>
        <source>too many recovered copies lie beside it.</source>
        <translation>daneben liegen zu viele wiederhergestellte Kopien.</translation>
    </message>
    <message>
        <source>{doubled}, and saving would lose one of the two. It is open for reading only; save a copy to go on with what is shown.</source>
        <translation>{doubled}, und beim Speichern ginge eines von beiden verloren. Die Datei ist nur zum Lesen geöffnet; speichern Sie eine Kopie, um mit dem Gezeigten weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>there is no folder “{parent}” to put it in.</source>
        <translation>es gibt keinen Ordner „{parent}“, in den sie gelegt werden könnte.</translation>
    </message>
    <message>
        <source>{lock} has this file open. Choose another name.</source>
        <translation>{lock} hat diese Datei geöffnet. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source> since {since}</source>
        <translation> seit {since}</translation>
    </message>
    <message>
        <source>{lock} has it open{since}. It is open for reading only; reload it when they have closed it.</source>
        <translation>{lock} hat sie geöffnet{since}. Sie ist nur zum Lesen geöffnet; laden Sie sie neu, wenn sie dort geschlossen ist.</translation>
    </message>
    <message>
        <source>it could not be saved: {reason}</source>
        <translation>sie konnte nicht gespeichert werden: {reason}</translation>
    </message>
    <message>
        <source>no file can be put beside it, and without that no edit can be saved safely ({reason}) Save a copy to edit it.</source>
        <translation>daneben kann keine Datei angelegt werden, und ohne das kann keine Änderung sicher gespeichert werden ({reason}) Speichern Sie eine Kopie, um sie zu bearbeiten.</translation>
    </message>
    <message>
        <source>this file has {names} names (hard links). A save changes it under this name only; under the others it stays as it is now.</source>
        <translation>diese Datei hat {names} Namen (harte Verknüpfungen). Speichern ändert sie nur unter diesem Namen; unter den anderen bleibt sie, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>another program has changed this file since the last edits here were cut off. It is shown as it is now; “{name}” beside it has those edits as well.</source>
        <translation>ein anderes Programm hat diese Datei geändert, seit die letzten Änderungen hier unterbrochen wurden. Sie wird gezeigt, wie sie jetzt ist; „{name}“ daneben hat auch jene Änderungen.</translation>
    </message>
    <message>
        <source>its journal of unsaved edits cannot be read: {reason}</source>
        <translation>ihr Journal nicht gespeicherter Änderungen kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>edits from before a crash are kept in the journal only: {error}</source>
        <translation>Änderungen von vor einem Absturz stehen nur im Journal: {error}</translation>
    </message>
    <message>
        <source>file information</source>
        <translation>Angaben zur Datei</translation>
    </message>
    <message>
        <source>license</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>dependent</source>
        <translation>Abhängige</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>nothing (null)</source>
        <translation>nichts (null)</translation>
    </message>
    <message>
        <source>the number is too large.</source>
        <translation>die Zahl ist zu groß.</translation>
    </message>
    <message>
        <source>document {key} of the table “{table}”</source>
        <translation>Dokument {key} der Tabelle „{table}“</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>{expected} belongs here, not {found}.</source>
        <translation>hierher gehört {expected}, nicht {found}.</translation>
    </message>
    <message>
        <source>the key “{match}” is missing.</source>
        <translation>der Schlüssel „{match}“ fehlt.</translation>
    </message>
    <message>
        <source>“{match}” is none of the words that may stand here.</source>
        <translation>„{match}“ ist keines der Wörter, die hier stehen dürfen.</translation>
    </message>
    <message>
        <source>{name}: {subject}: {what} The record is not shown and stays in the file as it is.</source>
        <translation>{name}: {subject}: {what} Der Datensatz wird nicht gezeigt und bleibt in der Datei, wie er ist.</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>this is a folder, not a file.</source>
        <translation>das ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>this is not an ordinary file.</source>
        <translation>das ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>what is on the drive is not what was saved. Save it under another name, on another drive, and keep this window open until that is done.</source>
        <translation>auf dem Laufwerk ist nicht, was gespeichert wurde. Speichern Sie unter einem anderen Namen auf einem anderen Laufwerk und lassen Sie dieses Fenster offen, bis das getan ist.</translation>
    </message>
    <message>
        <source>the links that lead to it go round in circles.</source>
        <translation>die Verknüpfungen, die zu ihr führen, gehen im Kreis.</translation>
    </message>
    <message>
        <source>the system gave no reason</source>
        <translation>das System nannte keinen Grund</translation>
    </message>
    <message>
        <source>it was saved, but cannot be read back: {reason}</source>
        <translation>sie wurde gespeichert, kann aber nicht zurückgelesen werden: {reason}</translation>
    </message>
    <message>
        <source>{name}: saved, but slowly, because the folder for unsaved edits cannot be written to.</source>
        <translation>{name}: gespeichert, aber langsam, weil in den Ordner für nicht gespeicherte Änderungen nicht geschrieben werden kann.</translation>
    </message>
    <message>
        <source>it has been closed.</source>
        <translation>sie wurde geschlossen.</translation>
    </message>
    <message>
        <source>“{table}” in it is not a table of documents.</source>
        <translation>„{table}“ darin ist keine Tabelle von Dokumenten.</translation>
    </message>
    <message>
        <source>a document of the table “{name}” cannot be rewritten, because {error}.</source>
        <translation>ein Dokument der Tabelle „{name}“ kann nicht neu geschrieben werden, weil {error}.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>this is not a license file: it has to be JSON that starts with “{”.</source>
        <translation>das ist keine Genehmigungsdatei: Sie muss JSON sein, das mit „{“ beginnt.</translation>
    </message>
    <message>
        <source>there is more text after the end of the data</source>
        <translation>nach dem Ende der Daten folgt noch Text</translation>
    </message>
    <message>
        <source>a name in quotation marks is missing</source>
        <translation>ein Name in Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>a colon is missing</source>
        <translation>ein Doppelpunkt fehlt</translation>
    </message>
    <message>
        <source>the text breaks off before its end, so the file is not complete. It is left as it is; a backup may have all of it.</source>
        <translation>der Text bricht vor seinem Ende ab, die Datei ist also nicht vollständig. Sie bleibt, wie sie ist; eine Sicherung kann alles haben.</translation>
    </message>
    <message>
        <source>a comma or “}” is missing</source>
        <translation>ein Komma oder „}“ fehlt</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <source>its values are nested more deeply than any license needs.</source>
        <translation>ihre Werte sind tiefer verschachtelt, als eine Genehmigung braucht.</translation>
    </message>
    <message>
        <source>it cannot be read at line {line}, column {column}: {what}. It is left as it is.</source>
        <translation>sie kann in Zeile {line}, Spalte {column} nicht gelesen werden: {what}. Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>byte {start} is not UTF-8 text. It may be a file of another program, or one saved with another encoding.</source>
        <translation>Byte {start} ist kein UTF-8-Text. Vielleicht ist es die Datei eines anderen Programms oder eine in anderer Kodierung gespeicherte.</translation>
    </message>
    <message>
        <source>the table “{name}” appears twice</source>
        <translation>die Tabelle „{name}“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>the table “{name}” has two documents “{key}”</source>
        <translation>die Tabelle „{name}“ hat zwei Dokumente „{key}“</translation>
    </message>
    <message>
        <source>the key “{key}” appears twice in one object</source>
        <translation>der Schlüssel „{key}“ kommt in einem Objekt zweimal vor</translation>
    </message>
    <message>
        <source>{lock} has this file open; close it there first.</source>
        <translation>{lock} hat diese Datei geöffnet; schließen Sie sie zuerst dort.</translation>
    </message>
    <message>
        <source>it could not be restored: {reason}</source>
        <translation>sie konnte nicht wiederhergestellt werden: {reason}</translation>
    </message>
    <message>
        <source>it was not restored. {complaint}</source>
        <translation>sie wurde nicht wiederhergestellt. {complaint}</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>There is no text to paste.</source>
        <translation>Es ist kein Text zum Einfügen da.</translation>
    </message>
    <message>
        <source>This is more than {most_cells} cells. Save them as a file and import it.</source>
        <translation>Das sind mehr als {most_cells} Zellen. Speichern Sie sie als Datei und importieren Sie diese.</translation>
    </message>
    <message>
        <source>The text cannot be read as cells: {error}.</source>
        <translation>Der Text kann nicht als Zellen gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>Copied 1 cell.</source>
        <translation>1 Zelle kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n cells.</source>
        <translation>
            <numerusform>%Ln Zelle kopiert.</numerusform>
            <numerusform>%Ln Zellen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the cell to copy and the cells below it first.</source>
        <translation>Wählen Sie zuerst die Zelle zum Kopieren und die Zellen darunter.</translation>
    </message>
    <message>
        <source>The cells say that already.</source>
        <translation>In den Zellen steht das schon.</translation>
    </message>
    <message>
        <source>Cells that cannot be taken</source>
        <translation>Zellen, die nicht übernommen werden können</translation>
    </message>
    <message>
        <source>Paste Cells</source>
        <translation>Zellen einfügen</translation>
    </message>
    <message>
        <source>Change Nothing</source>
        <translation>Nichts ändern</translation>
    </message>
    <message>
        <source>1 cell cannot be taken:</source>
        <translation>1 Zelle kann nicht übernommen werden:</translation>
    </message>
    <message>
        <source>1 text lies beyond the table&apos;s last row or column.</source>
        <translation>1 Text liegt jenseits der letzten Zeile oder Spalte der Tabelle.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %Ln weitere</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the Other Cell</source>
        <translation>Die andere Zelle übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>Take the Other %n Cells</source>
        <translation>
            <numerusform>Die andere %Ln Zelle übernehmen</numerusform>
            <numerusform>Die anderen %Ln Zellen übernehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells cannot be taken.</source>
        <translation>
            <numerusform>%Ln Zelle kann nicht übernommen werden.</numerusform>
            <numerusform>%Ln Zellen können nicht übernommen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts lie beyond the table&apos;s last row or column.</source>
        <translation>
            <numerusform>%Ln Text liegt jenseits der letzten Zeile oder Spalte der Tabelle.</numerusform>
            <numerusform>%Ln Texte liegen jenseits der letzten Zeile oder Spalte der Tabelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no term yet whose day or name this could be.</source>
        <translation>Es gibt noch keine Laufzeit, deren Tag oder Name das sein könnte.</translation>
    </message>
    <message>
        <source>An item of this list cannot be told apart in one cell.</source>
        <translation>Ein Eintrag dieser Liste lässt sich in einer Zelle nicht abgrenzen.</translation>
    </message>
    <message>
        <source>“{column}” is worked out from the dates.</source>
        <translation>„{column}“ wird aus den Tagen errechnet.</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Noch</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>Rechtsraum</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Rechtsgrundlage</translation>
    </message>
    <message>
        <source>Relieves</source>
        <translation>Befreit von</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Laufzeiten</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Succeeds</source>
        <translation>Folgt auf</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>{name}, locked</source>
        <translation>{name}, gesperrt</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>gedeckt</translation>
    </message>
    <message>
        <source>lost cover</source>
        <translation>Deckung verloren</translation>
    </message>
    <message>
        <source>not yet covered</source>
        <translation>noch nicht gedeckt</translation>
    </message>
    <message>
        <source>covered, {days_left}</source>
        <translation>gedeckt, {days_left}</translation>
    </message>
    <message>
        <source>Sort by “{column}”</source>
        <translation>Nach „{column}“ sortieren</translation>
    </message>
    <message>
        <source>Sort by “{column}”, Last First</source>
        <translation>Nach „{column}“ sortieren, absteigend</translation>
    </message>
    <message>
        <source>Move “{column}” Left</source>
        <translation>„{column}“ nach links verschieben</translation>
    </message>
    <message>
        <source>Move “{column}” Right</source>
        <translation>„{column}“ nach rechts verschieben</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>Order of the File</source>
        <translation>Reihenfolge der Datei</translation>
    </message>
    <message>
        <source>No licenses yet. Ctrl+Shift+N adds one, Ctrl+I takes in a table.</source>
        <translation>Noch keine Genehmigungen. Strg+Umschalt+N fügt eine hinzu, Strg+I übernimmt eine Tabelle.</translation>
    </message>
    <message>
        <source>No license has all of these words. Esc shows all again.</source>
        <translation>Keine Genehmigung hat alle diese Wörter. Esc zeigt wieder alle.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Drag here to draw the first term</source>
        <translation>Hier ziehen, um die erste Laufzeit zu zeichnen</translation>
    </message>
</context>
<context>
    <name>Tooltip</name>
    <message>
        <source>covers no day</source>
        <translation>deckt keinen Tag ab</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>issued {date}</source>
        <translation>ausgestellt {date}</translation>
    </message>
    <message>
        <source>published {date}</source>
        <translation>veröffentlicht {date}</translation>
    </message>
    <message>
        <source>confidence: {confidence}</source>
        <translation>Verlässlichkeit: {confidence}</translation>
    </message>
</context>
<context>
    <name>Typed dates</name>
    <message>
        <source>Write 2020-05-15, May 15 2020, 2020-05, +90d or eom.</source>
        <translation>Schreiben Sie 2020-05-15, 15. Mai 2020, 2020-05, +90d oder eom.</translation>
    </message>
    <message>
        <source>There is no date here yet to count from. Write a whole date first.</source>
        <translation>Hier gibt es noch kein Datum, von dem aus gezählt werden kann. Schreiben Sie zuerst ein ganzes Datum.</translation>
    </message>
    <message>
        <source>Write the year with four digits, as in 2020-05-15.</source>
        <translation>Schreiben Sie das Jahr mit vier Ziffern, wie in 2020-05-15.</translation>
    </message>
    <message>
        <source>There is no year 0: write a year from 0001 to 9999.</source>
        <translation>Es gibt kein Jahr 0: Schreiben Sie ein Jahr von 0001 bis 9999.</translation>
    </message>
    <message>
        <source>This could be {one} or {other}. Write {iso} or {iso2}.</source>
        <translation>Das könnte {one} oder {other} sein. Schreiben Sie {iso} oder {iso2}.</translation>
    </message>
    <message>
        <source>{month} {year} has {days} days, so there is no day {day}.</source>
        <translation>{month} {year} hat {days} Tage, also keinen Tag {day}.</translation>
    </message>
    <message>
        <source>This text is too long for a date. {forms}</source>
        <translation>Dieser Text ist zu lang für ein Datum. {forms}</translation>
    </message>
    <message>
        <source>Write the year with four digits, as in {example}.</source>
        <translation>Schreiben Sie das Jahr mit vier Ziffern, wie in {example}.</translation>
    </message>
    <message>
        <source>{date} is a {day}, not a {other}.</source>
        <translation>{date} ist ein {day}, kein {other}.</translation>
    </message>
    <message>
        <source>There is no month {month}: write 1 to 12.</source>
        <translation>Es gibt keinen Monat {month}: Schreiben Sie 1 bis 12.</translation>
    </message>
    <message>
        <source>“{said}” is not a date. {forms}</source>
        <translation>„{said}“ ist kein Datum. {forms}</translation>
    </message>
    <message>
        <source>“{short_name}” is no span of time. Write +90d, -2w, +6m or +1y.</source>
        <translation>„{short_name}“ ist keine Zeitspanne. Schreiben Sie +90d, -2w, +6m oder +1y.</translation>
    </message>
    <message>
        <source>{count:+}{unit} from {date} leaves the years 1 to 9999.</source>
        <translation>{count:+}{unit} ab {date} verlässt die Jahre 1 bis 9999.</translation>
    </message>
    <message>
        <source>This term ends before a certain day. Write its last day as one day, like 2020-05-31.</source>
        <translation>Diese Laufzeit endet vor einem bestimmten Tag. Schreiben Sie ihren letzten Tag als einen Tag, etwa 2020-05-31.</translation>
    </message>
    <message>
        <source>There is no day after this one. Write an earlier day.</source>
        <translation>Nach diesem gibt es keinen Tag. Schreiben Sie einen früheren.</translation>
    </message>
    <message>
        <source>Write “{UNKNOWN_WORD}” if the first day is not known.</source>
        <translation>Schreiben Sie „{UNKNOWN_WORD}“, wenn der erste Tag nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Write “{OPEN_WORD}” if there is no last day.</source>
        <translation>Schreiben Sie „{OPEN_WORD}“, wenn es keinen letzten Tag gibt.</translation>
    </message>
    <message>
        <source>The first day cannot be after the last, {date}.</source>
        <translation>Der erste Tag kann nicht nach dem letzten liegen, {date}.</translation>
    </message>
    <message>
        <source>The last day cannot be before the first, {date}.</source>
        <translation>Der letzte Tag kann nicht vor dem ersten liegen, {date}.</translation>
    </message>
    <message>
        <source>“{text}” is not one day. Write it like 2020-05-15.</source>
        <translation>„{text}“ ist nicht ein Tag. Schreiben Sie ihn wie 2020-05-15.</translation>
    </message>
</context>
<context>
    <name>Typed fields</name>
    <message>
        <source>Say first what the license relieves from.</source>
        <translation>Sagen Sie zuerst, wovon die Genehmigung befreit.</translation>
    </message>
    <message>
        <source>Type the first day first.</source>
        <translation>Geben Sie zuerst den ersten Tag ein.</translation>
    </message>
    <message>
        <source>Type the last day first.</source>
        <translation>Geben Sie zuerst den letzten Tag ein.</translation>
    </message>
    <message>
        <source>Write a whole number of days, such as 180.</source>
        <translation>Schreiben Sie eine ganze Zahl von Tagen, etwa 180.</translation>
    </message>
    <message>
        <source>That is more days than the calendar has.</source>
        <translation>Das sind mehr Tage, als der Kalender hat.</translation>
    </message>
    <message>
        <source>Write how it ended and the first day no longer covered, such as revoked 2020-05-01. The words are {words}.</source>
        <translation>Schreiben Sie, wie es endete, und den ersten nicht mehr gedeckten Tag, etwa revoked 2020-05-01. Die Wörter sind {words}.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message numerus="yes">
        <source>Redo these %n steps</source>
        <translation>
            <numerusform>Diesen %Ln Schritt wiederholen</numerusform>
            <numerusform>Diese %Ln Schritte wiederholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo these %n steps</source>
        <translation>
            <numerusform>Diesen %Ln Schritt zurücknehmen</numerusform>
            <numerusform>Diese %Ln Schritte zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>Dies zurücknehmen</translation>
    </message>
    <message>
        <source>Redo this</source>
        <translation>Dies wiederholen</translation>
    </message>
    <message>
        <source>Nothing to undo in this sitting</source>
        <translation>In dieser Sitzung ist nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %Ln weiterer</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>only in the file</source>
        <translation>nur in der Datei</translation>
    </message>
    <message>
        <source>only in this window</source>
        <translation>nur in diesem Fenster</translation>
    </message>
    <message>
        <source>Changed by Another Program</source>
        <translation>Von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>Records that differ</source>
        <translation>Abweichende Datensätze</translation>
    </message>
    <message>
        <source>Both versions of the record</source>
        <translation>Beide Fassungen des Datensatzes</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Keep Mine as a Copy…</source>
        <translation>Meine als Kopie behalten …</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was abweicht</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>In diesem Fenster</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>as in the file</source>
        <translation>wie in der Datei</translation>
    </message>
    <message>
        <source>as in this window</source>
        <translation>wie in diesem Fenster</translation>
    </message>
    <message>
        <source>{name} was changed outside this window.</source>
        <translation>{name} wurde außerhalb dieses Fensters geändert.</translation>
    </message>
    <message>
        <source>{name} was changed outside this window; its records are the same.</source>
        <translation>{name} wurde außerhalb dieses Fensters geändert; die Datensätze sind dieselben.</translation>
    </message>
    <message>
        <source>Keep for {name}</source>
        <translation>Behalten für {name}</translation>
    </message>
    <message>
        <source>Restore an Earlier Version</source>
        <translation>Frühere Version wiederherstellen</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Versionen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The records become those of the version you choose, as one step that can be undone.</source>
        <translation>Die Datensätze werden zu denen der gewählten Version, als ein Schritt, der zurückgenommen werden kann.</translation>
    </message>
    <message>
        <source>No earlier version of this file has been kept yet.</source>
        <translation>Von dieser Datei ist noch keine frühere Version aufgehoben.</translation>
    </message>
    <message>
        <source>Edits since another program changed the file</source>
        <translation>Änderungen, seit ein anderes Programm die Datei geändert hat</translation>
    </message>
    <message>
        <source>Keep Mine as a Copy</source>
        <translation>Meine als Kopie behalten</translation>
    </message>
    <message>
        <source>Merge with the version of another program</source>
        <translation>Mit der Version eines anderen Programms zusammenführen</translation>
    </message>
    <message>
        <source>Restore the version of {made}</source>
        <translation>Die Version vom {made} wiederherstellen</translation>
    </message>
    <message>
        <source>The version of {made} has the same records as now.</source>
        <translation>Die Version vom {made} hat dieselben Datensätze wie jetzt.</translation>
    </message>
    <message>
        <source>{error} Save your work under another name with Save As.</source>
        <translation>{error} Speichern Sie Ihre Arbeit mit Speichern unter unter einem anderen Namen.</translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>grant</source>
        <translation>Erteilung</translation>
    </message>
    <message>
        <source>extend</source>
        <translation>Verlängerung</translation>
    </message>
    <message>
        <source>amend</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>extend and amend</source>
        <translation>Verlängerung und Änderung</translation>
    </message>
    <message>
        <source>shorten</source>
        <translation>Verkürzung</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>Ersetzung</translation>
    </message>
    <message>
        <source>renew</source>
        <translation>Erneuerung</translation>
    </message>
    <message>
        <source>wind down</source>
        <translation>Abwicklung</translation>
    </message>
    <message>
        <source>suspend</source>
        <translation>Aussetzung</translation>
    </message>
    <message>
        <source>reinstate</source>
        <translation>Wiedereinsetzung</translation>
    </message>
    <message>
        <source>revoke</source>
        <translation>Widerruf</translation>
    </message>
    <message>
        <source>codify</source>
        <translation>Kodifizierung</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>Berichtigung</translation>
    </message>
    <message>
        <source>official</source>
        <translation>amtlich</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>gemeldet</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>aufgeschoben</translation>
    </message>
    <message>
        <source>through</source>
        <translation>bis einschließlich</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vor</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>surrendered</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>exhausted</source>
        <translation>ausgeschöpft</translation>
    </message>
    <message>
        <source>moot</source>
        <translation>gegenstandslos</translation>
    </message>
    <message>
        <source>codified</source>
        <translation>kodifiziert</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>Weekdays</name>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
</context>
<context>
    <name>Weekdays, short</name>
    <message>
        <source>Mon</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>So</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>Files you open will be listed here.</source>
        <translation>Dateien, die Sie öffnen, stehen dann hier.</translation>
    </message>
    <message>
        <source>Remove {name} from this list</source>
        <translation>{name} aus dieser Liste entfernen</translation>
    </message>
    <message>
        <source>{folder} · opened {date}</source>
        <translation>{folder} · geöffnet {date}</translation>
    </message>
    <message>
        <source>Not found in {folder}</source>
        <translation>Nicht gefunden in {folder}</translation>
    </message>
    <message>
        <source>Who was allowed to do what, from when to when, on whose word.</source>
        <translation>Wer was tun durfte, von wann bis wann, auf wessen Wort.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Neue Datei …</translation>
    </message>
    <message>
        <source>Samples to look at</source>
        <translation>Beispiele zum Ansehen</translation>
    </message>
    <message>
        <source>Open a copy of the sample “{name}”</source>
        <translation>Eine Kopie des Beispiels „{name}“ öffnen</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>{sentence} ({more} more like it)</source>
        <translation>{sentence} ({more} weitere dieser Art)</translation>
    </message>
    <message>
        <source>{title} – License Timeline</source>
        <translation>{title} – License Timeline</translation>
    </message>
    <message>
        <source>{name} · saved {time}</source>
        <translation>{name} · gespeichert {time}</translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>Arbeit läuft</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mitteilung</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>{name} – License Timeline</source>
        <translation>{name} – License Timeline</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>wird gespeichert …</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>gespeichert {time}</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>That record has just changed. Look at it, and try again.</source>
        <translation>Dieser Eintrag hat sich gerade geändert. Sehen Sie ihn an und versuchen Sie es erneut.</translation>
    </message>
</context>
</TS>
