<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>AssignPanel</name>
    <message numerus="yes">
        <source>Assign %Ln call(s)</source>
        <translation>
            <numerusform>Assign %Ln call</numerusform>
            <numerusform>Assign %Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BothWays</name>
    <message numerus="yes">
        <source>%n step(s) more</source>
        <translation>
            <numerusform>%n step more</numerusform>
            <numerusform>%n steps more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) less</source>
        <translation>
            <numerusform>%n step less</numerusform>
            <numerusform>%n steps less</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarExport</name>
    <message numerus="yes">
        <source>%n promise(s) are in %1.</source>
        <translation>
            <numerusform>%n promise is in %1.</numerusform>
            <numerusform>%n promises are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallFinder</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallStrip</name>
    <message numerus="yes">
        <source>The call, %n step(s)</source>
        <translation>
            <numerusform>The call, %n step</numerusform>
            <numerusform>The call, %n steps</numerusform>
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
    <name>CardExchange</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
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
    <message numerus="yes">
        <source>%n minute(s) to read, asked once</source>
        <translation>
            <numerusform>%n minute to read, asked once</numerusform>
            <numerusform>%n minutes to read, asked once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesText</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
    <name>CoachPage</name>
    <message numerus="yes">
        <source>%1 of %n calls</source>
        <comment>calls somebody sat beside</comment>
        <translation>
            <numerusform>%1 of %n call</numerusform>
            <numerusform>%1 of %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesksCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesksView</name>
    <message numerus="yes">
        <source>%n file(s) wait to go out.</source>
        <translation>
            <numerusform>%n file waits to go out.</numerusform>
            <numerusform>%n files wait to go out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to come</source>
        <translation>
            <numerusform>%n change to come</numerusform>
            <numerusform>%n changes to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) came in</source>
        <translation>
            <numerusform>%n document came in</numerusform>
            <numerusform>%n documents came in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeTools</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message numerus="yes">
        <source>Export %Ln call(s)</source>
        <translation>
            <numerusform>Export %Ln call</numerusform>
            <numerusform>Export %Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingTools</name>
    <message numerus="yes">
        <source>%Ln call(s) selected</source>
        <translation>
            <numerusform>%Ln call selected</numerusform>
            <numerusform>%Ln calls selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) copied as a table.</source>
        <translation>
            <numerusform>%Ln call copied as a table.</numerusform>
            <numerusform>%Ln calls copied as a table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message numerus="yes">
        <source>%n slip(s)</source>
        <translation>
            <numerusform>%n slip</numerusform>
            <numerusform>%n slips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
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
    <name>FloorView</name>
    <message numerus="yes">
        <source>%n desk(s).</source>
        <translation>
            <numerusform>%n desk.</numerusform>
            <numerusform>%n desks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ask(s) for help.</source>
        <translation>
            <numerusform>%n asks for help.</numerusform>
            <numerusform>%n ask for help.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Greeting</name>
    <message numerus="yes">
        <source>%Ln call(s) so far.</source>
        <translation>
            <numerusform>%Ln call so far.</numerusform>
            <numerusform>%Ln calls so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>My reviews, %n to read</source>
        <translation>
            <numerusform>My reviews, %n to read</numerusform>
            <numerusform>My reviews, %n to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warm-up, %n card(s) due</source>
        <translation>
            <numerusform>Warm-up, %n card due</numerusform>
            <numerusform>Warm-up, %n cards due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>Warm-up: %n card(s)</source>
        <translation>
            <numerusform>Warm-up: %n card</numerusform>
            <numerusform>Warm-up: %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n practice call(s) so far.</source>
        <translation>
            <numerusform>%n practice call so far.</numerusform>
            <numerusform>%n practice calls so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n to answer</numerusform>
            <numerusform>%n to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s)</source>
        <translation>
            <numerusform>%n agent</numerusform>
            <numerusform>%n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agree</source>
        <translation>
            <numerusform>%n agrees</numerusform>
            <numerusform>%n agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them hear it</source>
        <translation>
            <numerusform>%n person hears it</numerusform>
            <numerusform>%n people hear it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IndexStrip</name>
    <message numerus="yes">
        <source>Calls show from the newest %1 of %n day files.</source>
        <translation>
            <numerusform>Calls show from %1 of %n day file.</numerusform>
            <numerusform>Calls show from the newest %1 of %n day files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The index is being made anew: %1 of %n day files are in it.</source>
        <translation>
            <numerusform>The index is being made anew: %1 of %n day file is in it.</numerusform>
            <numerusform>The index is being made anew: %1 of %n day files are in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsightsView</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) so far</source>
        <translation>
            <numerusform>%Ln call so far</numerusform>
            <numerusform>%Ln calls so far</numerusform>
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
    <name>MergeView</name>
    <message numerus="yes">
        <source>%n sentence(s) that two of you changed</source>
        <translation>
            <numerusform>%n sentence that two of you changed</numerusform>
            <numerusform>%n sentences that two of you changed</numerusform>
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
    <name>Notices</name>
    <message numerus="yes">
        <source>%n house notice(s)</source>
        <translation>
            <numerusform>%n house notice</numerusform>
            <numerusform>%n house notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n new</source>
        <translation>
            <numerusform>, %n new</numerusform>
            <numerusform>, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineBox</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the inbox</source>
        <translation>
            <numerusform>%n in the inbox</numerusform>
            <numerusform>%n in the inbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PathMap</name>
    <message numerus="yes">
        <source>entered %n time(s)</source>
        <translation>
            <numerusform>entered %n time</numerusform>
            <numerusform>entered %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlansCard</name>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
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
    <name>ProposalWatch</name>
    <message numerus="yes">
        <source>%n changes of the scripts are yours to look at.</source>
        <translation>
            <numerusform>%n change of the scripts is yours to look at.</numerusform>
            <numerusform>%n changes of the scripts are yours to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishView</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No errors, %n warning(s)</source>
        <translation>
            <numerusform>No errors, %n warning</numerusform>
            <numerusform>No errors, %n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s), to be mended first</source>
        <translation>
            <numerusform>%n error, to be mended first</numerusform>
            <numerusform>%n errors, to be mended first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s), kept with a reason</source>
        <translation>
            <numerusform>%n warning, kept with a reason</numerusform>
            <numerusform>%n warnings, kept with a reason</numerusform>
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
    <name>ReminderWatch</name>
    <message numerus="yes">
        <source>%n promise(s) are due now or soon. Service lists them.</source>
        <translation>
            <numerusform>%n promise is due now or soon. Service lists it.</numerusform>
            <numerusform>%n promises are due now or soon. Service lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplaceView</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>Replace %n</numerusform>
            <numerusform>Replace %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n place(s). %1 brings it back.</source>
        <translation>
            <numerusform>Replaced in %n place. %1 brings it back.</numerusform>
            <numerusform>Replaced in %n places. %1 brings it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replacing, %1 of %n files. Esc stops it.</source>
        <translation>
            <numerusform>Replacing, %1 of %n file. Esc stops it.</numerusform>
            <numerusform>Replacing, %1 of %n files. Esc stops it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message numerus="yes">
        <source>%n thing(s) could not come along as they were:</source>
        <translation>
            <numerusform>%n thing could not come along as it was:</numerusform>
            <numerusform>%n things could not come along as they were:</numerusform>
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
    <name>ReviewList</name>
    <message numerus="yes">
        <source>All %n review(s) are under “All”.</source>
        <translation>
            <numerusform>%n review is under “All”.</numerusform>
            <numerusform>All %n reviews are under “All”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RewardsView</name>
    <message numerus="yes">
        <source>and %n more before</source>
        <translation>
            <numerusform>and %n more before</numerusform>
            <numerusform>and %n more before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedNotice</name>
    <message numerus="yes">
        <source>%Ln call(s) of this window are kept nowhere yet, and closing now loses them.</source>
        <translation>
            <numerusform>%Ln call of this window is kept nowhere yet, and closing now loses it.</numerusform>
            <numerusform>%Ln calls of this window are kept nowhere yet, and closing now loses them.</numerusform>
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
    <name>ScoreView</name>
    <message numerus="yes">
        <source>%n question(s) still want an answer, or why</source>
        <translation>
            <numerusform>%n question still wants an answer, or why</numerusform>
            <numerusform>%n questions still want an answer, or why</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScriptViews</name>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n to answer</numerusform>
            <numerusform>%n to answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScriptsView</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
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
    <name>ShiftQuestions</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpellingView</name>
    <message numerus="yes">
        <source>Spelling: %n word(s)</source>
        <translation>
            <numerusform>Spelling: %n word</numerusform>
            <numerusform>Spelling: %n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandardsCard</name>
    <message numerus="yes">
        <source>of your %Ln call(s)</source>
        <translation>
            <numerusform>of your %Ln call</numerusform>
            <numerusform>of your %Ln calls</numerusform>
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
    <name>StepMap</name>
    <message numerus="yes">
        <source>entered %n time(s)</source>
        <translation>
            <numerusform>entered %n time</numerusform>
            <numerusform>entered %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepPane</name>
    <message numerus="yes">
        <source>%n things to look up</source>
        <translation>
            <numerusform>%n thing to look up</numerusform>
            <numerusform>%n things to look up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do.</source>
        <translation>
            <numerusform>%n thing to do.</numerusform>
            <numerusform>%n things to do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThingTools</name>
    <message numerus="yes">
        <source>%1 is used in %n place(s)</source>
        <translation>
            <numerusform>%1 is used in %n place</numerusform>
            <numerusform>%1 is used in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them only you can mend</source>
        <translation>
            <numerusform>%n of them only you can mend</numerusform>
            <numerusform>%n of them only you can mend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimerWatch</name>
    <message numerus="yes">
        <source>Your timer: %n minute(s) are over.</source>
        <translation>
            <numerusform>Your timer: %n minute is over.</numerusform>
            <numerusform>Your timer: %n minutes are over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your timer of %n minute(s) was over: %1.</source>
        <translation>
            <numerusform>Your timer of %n minute was over: %1.</numerusform>
            <numerusform>Your timer of %n minutes was over: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>%Ln call(s) parked</source>
        <translation>
            <numerusform>%Ln call parked</numerusform>
            <numerusform>%Ln calls parked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WalkedPane</name>
    <message numerus="yes">
        <source>The last %Ln call(s), walked again</source>
        <translation>
            <numerusform>The last %Ln call, walked again</numerusform>
            <numerusform>The last %Ln calls, walked again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n calls walked again</source>
        <translation>
            <numerusform>%1 of %n call walked again</numerusform>
            <numerusform>%1 of %n calls walked again</numerusform>
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
