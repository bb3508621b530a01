--------------------------------- MODULE MailTrace ---------------------------------
\* Who asks is answered.
\* Invariant Answered is false in state 4.
\* In state 4, got is -1.
\* Answered == got >= 0
\* A trace of Mail.tla.
\* The one behavior of this module is the trace; TLC checks that with the model beside it.
EXTENDS Integers

\* Model values: each is equal to itself only.
CONSTANTS n1, n2

VARIABLES
    \* How far the trace has come.
    at,
    net,
    got,
    Trace

vars == <<at, net, got, Trace>>

\* State 1: initial state
State_1 == [
    net |-> {},
    got |-> 0,
    Trace |-> "idle"]

\* State 2: Ask(n1)
State_2 == [
    net |-> {[from |-> n1, kind |-> "ask", to |-> n2]},
    got |-> 0,
    Trace |-> "idle"]

\* State 3: Answer(n2)
State_3 == [
    net |-> {[from |-> n2, kind |-> "answer", to |-> n1]},
    got |-> 0,
    Trace |-> "said \"yes\", </script>"]

\* State 4: Lose
State_4 == [
    net |-> {},
    got |-> -1,
    Trace |-> "idle"]

Trace_ == <<State_1, State_2, State_3, State_4>>

Init ==
    /\ at = 1
    /\ net = Trace_[1].net
    /\ got = Trace_[1].got
    /\ Trace = Trace_[1].Trace

Next ==
    /\ at < 4
    /\ at' = at + 1
    /\ net' = Trace_[at'].net
    /\ got' = Trace_[at'].got
    /\ Trace' = Trace_[at'].Trace

Spec == Init /\ [][Next]_vars /\ WF_vars(Next)

\* The behavior gets to the last state.
ReachesTheEnd == <>(at = 4)

====================================================================================
