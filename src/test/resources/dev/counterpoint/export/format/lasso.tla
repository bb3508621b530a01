--------------------------------- MODULE LeaseTrace ---------------------------------
\* Progress is violated
\* Property Progress does not hold for this behavior.
\* A trace of Lease.tla.
\* The one behavior of this module is the trace; TLC checks that with the model beside it.
EXTENDS Integers, TLC

\* Model values: each is equal to itself only.
CONSTANTS n1, n2

VARIABLES
    \* How far the trace has come.
    at,
    holder,
    expiry,
    note

vars == <<at, holder, expiry, note>>

\* State 1: initial state
State_1 == [
    holder |-> {},
    expiry |-> (n1 :> 0 @@ n2 :> 0),
    note |-> "idle"]

\* State 2: Grant(n1)
State_2 == [
    holder |-> {n1},
    expiry |-> (n1 :> 4 @@ n2 :> 0),
    note |-> "granted | {u0060}a{u0060}"]

\* State 3: Grant(n2)
State_3 == [
    holder |-> {n1, n2},
    expiry |-> (n1 :> 4 @@ n2 :> 9),
    note |-> "granted | {u0060}a{u0060}"]

Trace == <<State_1, State_2, State_3>>

Init ==
    /\ at = 1
    /\ holder = Trace[1].holder
    /\ expiry = Trace[1].expiry
    /\ note = Trace[1].note

Next ==
    /\ at' = IF at < 3 THEN at + 1 ELSE 2
    /\ holder' = Trace[at'].holder
    /\ expiry' = Trace[at'].expiry
    /\ note' = Trace[at'].note

Spec == Init /\ [][Next]_vars /\ WF_vars(Next)

\* The loop is gone through again and again.
ReachesTheEnd == []<>(at = 3)

=====================================================================================
