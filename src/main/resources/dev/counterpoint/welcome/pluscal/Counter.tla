------------------------------ MODULE Counter ------------------------------
(* Workers count in a shared variable. Reading and writing are two steps,   *)
(* so each worker holds a lock around them. The algorithm is written in     *)
(* PlusCal; what stands below it is its translation into TLA+.              *)
EXTENDS Naturals, FiniteSets

CONSTANTS
    \* The workers.
    Worker

(*--algorithm Counter
variables
    locked = FALSE,
    counter = 0;

fair process worker \in Worker
variables
    seen = 0;
begin
    Take:
        await ~locked;
        locked := TRUE;
    Read:
        seen := counter;
    Write:
        counter := seen + 1;
    Release:
        locked := FALSE;
end process;
end algorithm; *)

\* BEGIN TRANSLATION
VARIABLES locked, counter, pc, seen

vars == << locked, counter, pc, seen >>

ProcSet == (Worker)

Init == (* Global variables *)
        /\ locked = FALSE
        /\ counter = 0
        (* Process worker *)
        /\ seen = [self \in Worker |-> 0]
        /\ pc = [self \in ProcSet |-> "Take"]

Take(self) == /\ pc[self] = "Take"
              /\ ~locked
              /\ locked' = TRUE
              /\ pc' = [pc EXCEPT ![self] = "Read"]
              /\ UNCHANGED << counter, seen >>

Read(self) == /\ pc[self] = "Read"
              /\ seen' = [seen EXCEPT ![self] = counter]
              /\ pc' = [pc EXCEPT ![self] = "Write"]
              /\ UNCHANGED << locked, counter >>

Write(self) == /\ pc[self] = "Write"
               /\ counter' = seen[self] + 1
               /\ pc' = [pc EXCEPT ![self] = "Release"]
               /\ UNCHANGED << locked, seen >>

Release(self) == /\ pc[self] = "Release"
                 /\ locked' = FALSE
                 /\ pc' = [pc EXCEPT ![self] = "Done"]
                 /\ UNCHANGED << counter, seen >>

worker(self) == Take(self) \/ Read(self) \/ Write(self) \/ Release(self)

(* Allow infinite stuttering to prevent deadlock on termination. *)
Terminating == /\ \A self \in ProcSet: pc[self] = "Done"
               /\ UNCHANGED vars

Next == (\E self \in Worker: worker(self))
           \/ Terminating

Spec == /\ Init /\ [][Next]_vars
        /\ \A self \in Worker : WF_vars(worker(self))

Termination == <>(\A self \in ProcSet: pc[self] = "Done")

\* END TRANSLATION

\* When all workers are done each of them was counted. Without the lock one gets lost.
EveryoneIsCounted ==
    (\A w \in Worker : pc[w] = "Done") => counter = Cardinality(Worker)

\* Only one worker is between reading and writing.
OneAtATime ==
    \A v, w \in Worker : pc[v] \in {"Read", "Write"} /\ pc[w] \in {"Read", "Write"} => v = w

\* Every worker is done in the end.
AllWorkersEnd == <>(\A w \in Worker : pc[w] = "Done")

=============================================================================
