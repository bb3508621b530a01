------------------------------- MODULE Canary -------------------------------
(* A new release comes with a new store. Users are moved to it one cohort  *)
(* at a time, and all of them back at once when an alarm sounds. Meanwhile *)
(* every write goes to both stores, so that both know everything whichever *)
(* way the rollout goes. A defect may show only when all users are on the  *)
(* new release. A controller moves, rolls back and at some point gives up. *)
EXTENDS Naturals

CONSTANTS
    \* The groups of users that are moved together.
    Cohort,
    \* How many writes each cohort makes.
    MaxWrites,
    \* After how many rollbacks the controller stops and waits for a person.
    MaxRollbacks,
    \* How many false alarms there may be.
    MaxFalseAlarms,
    \* How many crashes there may be in the middle of a write.
    MaxCrashes,
    \* TRUE is the mistake: a write is acknowledged when only one store has it.
    AckBeforeMirror,
    \* TRUE is the mistake: the controller tries again after every rollback, without counting.
    RetryForever

\* The bounds of this model are numbers, and the two design choices are yes or no.
ASSUME BoundsMakeSense ==
    /\ {MaxWrites, MaxRollbacks, MaxFalseAlarms, MaxCrashes} \subseteq Nat
    /\ {AckBeforeMirror, RetryForever} \subseteq BOOLEAN

\* There are fewer false alarms than rollbacks allowed, so a good release is not given
\* up for them.
\* @assumption
ASSUME FalseAlarmsAreRare == MaxFalseAlarms < MaxRollbacks

VARIABLES
    \* The cohorts that the new release and its store serve.
    onNew,
    \* Where the rollout is: rolling out, held (given up, a person looks at it) or finished.
    phase,
    \* Whether the alarm sounds.
    alarm,
    \* Whether the release has a defect. Nobody in the system can see this.
    defective,
    \* How many rollbacks the controller has counted.
    rollbacks,
    \* The number of the last write that each store has from each cohort.
    stored,
    \* The number of the last write that each cohort was told is safe.
    acked,
    \* The store that the write in progress of a cohort has yet to reach, or nothing.
    mirror,
    \* How many false alarms and crashes there were.
    faults

\* Everything that can change.
vars == <<onNew, phase, alarm, defective, rollbacks, stored, acked, mirror, faults>>

\* The two stores.
Store == {"old", "new"}

\* The store that serves a cohort now.
ServedBy(c) == IF c \in onNew THEN "new" ELSE "old"

\* The other one of the two stores.
Other(s) == IF s = "old" THEN "new" ELSE "old"

\* At first the old release serves everyone, and the new one may have a defect or not.
Init ==
    /\ onNew = {}
    /\ phase = "rolling out"
    /\ alarm = FALSE
    /\ defective \in BOOLEAN
    /\ rollbacks = 0
    /\ stored = [s \in Store |-> [c \in Cohort |-> 0]]
    /\ acked = [c \in Cohort |-> 0]
    /\ mirror = [c \in Cohort |-> "nothing"]
    /\ faults = [alarms |-> 0, crashes |-> 0]

-----------------------------------------------------------------------------

\* A cohort writes: its store has the write now, the other store is yet to get it.
\* @actor c
Write(c) ==
    LET s == ServedBy(c)
        w == acked[c] + 1
    IN  /\ w <= MaxWrites
        /\ mirror[c] = "nothing"
        /\ stored' = [stored EXCEPT ![s][c] = w]
        /\ mirror' = [mirror EXCEPT ![c] = Other(s)]
        /\ acked' = IF AckBeforeMirror THEN [acked EXCEPT ![c] = w] ELSE acked
        /\ UNCHANGED <<onNew, phase, alarm, defective, rollbacks, faults>>

\* The write reaches the other store too, and the cohort is told at the latest now that
\* it is safe.
\* @actor c
Mirror(c) ==
    LET s == mirror[c]
        w == stored[Other(s)][c]
    IN  /\ s # "nothing"
        /\ stored' = [stored EXCEPT ![s][c] = w]
        /\ mirror' = [mirror EXCEPT ![c] = "nothing"]
        /\ acked' = [acked EXCEPT ![c] = w]
        /\ UNCHANGED <<onNew, phase, alarm, defective, rollbacks, faults>>

\* The process that writes crashes between the two stores. Who was told nothing will
\* write again.
\* @environment
\* @actor c
CrashInWrite(c) ==
    /\ mirror[c] # "nothing"
    /\ faults.crashes < MaxCrashes
    /\ mirror' = [mirror EXCEPT ![c] = "nothing"]
    /\ faults' = [faults EXCEPT !.crashes = @ + 1]
    /\ UNCHANGED <<onNew, phase, alarm, defective, rollbacks, stored, acked>>

\* The controller moves a cohort to the new release, once the new store has all that the
\* cohort relies on.
\* @actor c
Move(c) ==
    /\ phase = "rolling out"
    /\ ~alarm
    /\ c \notin onNew
    /\ stored["new"][c] >= acked[c]
    /\ onNew' = onNew \cup {c}
    /\ UNCHANGED <<phase, alarm, defective, rollbacks, stored, acked, mirror, faults>>

\* The defect shows, now that the new release carries all users, and the alarm sounds.
\* @environment
DefectShows ==
    /\ phase = "rolling out"
    /\ defective
    /\ onNew = Cohort
    /\ ~alarm
    /\ alarm' = TRUE
    /\ UNCHANGED <<onNew, phase, defective, rollbacks, stored, acked, mirror, faults>>

\* The alarm sounds although the release is good.
\* @environment
FalseAlarm ==
    /\ phase = "rolling out"
    /\ ~defective
    /\ onNew # {}
    /\ ~alarm
    /\ faults.alarms < MaxFalseAlarms
    /\ alarm' = TRUE
    /\ faults' = [faults EXCEPT !.alarms = @ + 1]
    /\ UNCHANGED <<onNew, phase, defective, rollbacks, stored, acked, mirror>>

\* The controller moves everyone back at once. It cannot wait: users see errors. After
\* too many rollbacks it stops.
RollBack ==
    /\ alarm
    /\ alarm' = FALSE
    /\ onNew' = {}
    /\ rollbacks' = IF RetryForever THEN rollbacks ELSE rollbacks + 1
    /\ phase' = IF rollbacks' = MaxRollbacks THEN "held" ELSE phase
    /\ UNCHANGED <<defective, stored, acked, mirror, faults>>

\* All users have been on the new release for so long that a defect would have shown, and
\* no alarm sounds: there is no way back from here.
\* @assumption
Finish ==
    /\ phase = "rolling out"
    /\ onNew = Cohort
    /\ ~alarm
    /\ ~defective
    /\ phase' = "finished"
    /\ UNCHANGED <<onNew, alarm, defective, rollbacks, stored, acked, mirror, faults>>

\* The rollout is over and all writes are safe: the story may end here.
Done ==
    /\ phase # "rolling out"
    /\ \A c \in Cohort : acked[c] = MaxWrites /\ mirror[c] = "nothing"
    /\ UNCHANGED vars

\* A cohort begins or completes a write.
CohortStep(c) == Write(c) \/ Mirror(c)

\* The controller moves a cohort on, moves everyone back, or closes the rollout.
ControllerStep == (\E c \in Cohort : Move(c)) \/ RollBack \/ Finish

\* One step of a cohort, the controller, or the world around them.
Next ==
    \/ \E c \in Cohort : CohortStep(c) \/ CrashInWrite(c)
    \/ ControllerStep
    \/ DefectShows
    \/ FalseAlarm
    \/ Done

\* Cohorts write on, the controller acts, and a defect that can show does show.
\* @assumption
Fairness ==
    /\ \A c \in Cohort : WF_vars(CohortStep(c))
    /\ WF_vars(ControllerStep)
    /\ WF_vars(DefectShows)

\* Every way in which a rollout can go.
Spec == Init /\ [][Next]_vars /\ Fairness

-----------------------------------------------------------------------------

\* All data has its expected shape.
\* @monitor no
TypeOK ==
    /\ onNew \subseteq Cohort
    /\ phase \in {"rolling out", "held", "finished"}
    /\ {alarm, defective} \subseteq BOOLEAN
    /\ rollbacks \in 0..MaxRollbacks
    /\ stored \in [Store -> [Cohort -> 0..MaxWrites]]
    /\ acked \in [Cohort -> 0..MaxWrites]
    /\ mirror \in [Cohort -> Store \cup {"nothing"}]
    /\ faults \in [alarms : 0..MaxFalseAlarms, crashes : 0..MaxCrashes]

\* A write that a user was told is safe is in the store that serves this user, whichever
\* way the rollout goes.
\* @evidence a read after an acknowledged write returns that write or a later one
\* @monitor costly
NoWriteIsLost == \A c \in Cohort : stored[ServedBy(c)][c] >= acked[c]

\* When the rollout is held nobody is on the new release, and when it is finished everyone is.
\* @evidence the share of traffic on the new release, beside the state of the rollout
\* @monitor cheap
NobodyIsLeftBetween ==
    /\ phase = "held" => onNew = {}
    /\ phase = "finished" => onNew = Cohort

\* No store ever goes back to an earlier write.
\* @evidence row versions only grow
\* @monitor cheap
StoresNeverGoBack ==
    [][\A s \in Store, c \in Cohort : stored'[s][c] >= stored[s][c]]_vars

\* Every rollout comes to rest: it is finished, or held for a person to look at.
\* @evidence the number of rollbacks of one release
\* @monitor cheap
RolloutSettles == <>(phase \in {"held", "finished"})

\* A release without a defect reaches everyone, false alarms or not.
\* @evidence releases held without a defect found afterwards
\* @monitor no
GoodReleaseFinishes == ~defective ~> phase = "finished"

\* Every write is acknowledged in the end.
\* @evidence time from a write to its acknowledgement
\* @monitor cheap
EveryWriteIsAcknowledged == \A c \in Cohort : <>(acked[c] = MaxWrites)

=============================================================================
