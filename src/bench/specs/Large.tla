-------------------------------- MODULE Large --------------------------------
(* Workers that count their finished tasks and tell a board who is ahead: a  *)
(* state space of the usual make, functions, sets and records, of more than  *)
(* half a million states.                                                    *)
EXTENDS Naturals, FiniteSets

CONSTANTS Workers, Tasks

Worker == 1 .. Workers

VARIABLES finished, told, board

vars == <<finished, told, board>>

Init ==
    /\ finished = [w \in Worker |-> 0]
    /\ told = {}
    /\ board = [leader |-> 0, best |-> 0]

Work(w) ==
    /\ finished[w] < Tasks
    /\ finished' = [finished EXCEPT ![w] = @ + 1]
    /\ UNCHANGED <<told, board>>

Tell(w) ==
    /\ w \notin told
    /\ finished[w] > board.best
    /\ told' = told \cup {w}
    /\ board' = [leader |-> w, best |-> finished[w]]
    /\ UNCHANGED finished

Next == \E w \in Worker : Work(w) \/ Tell(w)
Spec == Init /\ [][Next]_vars

TypeOK ==
    /\ finished \in [Worker -> 0 .. Tasks]
    /\ told \subseteq Worker
BoardIsHonest == board.leader = 0 \/ finished[board.leader] >= board.best
OnlyTellersLead == board.leader = 0 \/ board.leader \in told
=============================================================================
