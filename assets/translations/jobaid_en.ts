<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>CallFinder</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message numerus="yes">
        <source>and %n more change(s)</source>
        <translation>
            <numerusform>and %n more change</numerusform>
            <numerusform>and %n more changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message numerus="yes">
        <source>and %n more, all of them in Settings</source>
        <translation>
            <numerusform>and %n more, in Settings</numerusform>
            <numerusform>and %n more, all of them in Settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Greeting</name>
    <message numerus="yes">
        <source>%n call(s) so far.</source>
        <translation>
            <numerusform>%n call so far.</numerusform>
            <numerusform>%n calls so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Items</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MayList</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeverList</name>
    <message numerus="yes">
        <source>%n bear(s) on this step</source>
        <translation>
            <numerusform>%n bears on this step</numerusform>
            <numerusform>%n bear on this step</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromisesCard</name>
    <message numerus="yes">
        <source>%n more promise(s)</source>
        <translation>
            <numerusform>%n more promise</numerusform>
            <numerusform>%n more promises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResumeList</name>
    <message numerus="yes">
        <source>%n more call(s) to go on with</source>
        <translation>
            <numerusform>%n more call to go on with</numerusform>
            <numerusform>%n more calls to go on with</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SayCard</name>
    <message numerus="yes">
        <source>about %n s to say</source>
        <translation>
            <numerusform>about %n s to say</numerusform>
            <numerusform>about %n s to say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s</source>
        <translation>
            <numerusform>about %n s</numerusform>
            <numerusform>about %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPart</name>
    <message numerus="yes">
        <source>%n found. First: %1</source>
        <translation>
            <numerusform>%n found: %1</numerusform>
            <numerusform>%n found. First: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandardsCard</name>
    <message numerus="yes">
        <source>of your %n call(s)</source>
        <translation>
            <numerusform>of your %n call</numerusform>
            <numerusform>of your %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepPane</name>
    <message numerus="yes">
        <source>%n field(s).</source>
        <translation>
            <numerusform>%n field.</numerusform>
            <numerusform>%n fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do.</source>
        <translation>
            <numerusform>%n thing to do.</numerusform>
            <numerusform>%n things to do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s).</source>
        <translation>
            <numerusform>%n answer.</numerusform>
            <numerusform>%n answers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>%n call(s) before</source>
        <translation>
            <numerusform>%n call before</numerusform>
            <numerusform>%n calls before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) parked</source>
        <translation>
            <numerusform>%n call parked</numerusform>
            <numerusform>%n calls parked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WrapUpBody</name>
    <message numerus="yes">
        <source>%n thing(s) left, then you are done</source>
        <translation>
            <numerusform>%n thing left, then you are done</numerusform>
            <numerusform>%n things left, then you are done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more outcome(s)</source>
        <translation>
            <numerusform>%n more outcome</numerusform>
            <numerusform>%n more outcomes</numerusform>
        </translation>
    </message>
</context>
</TS>
