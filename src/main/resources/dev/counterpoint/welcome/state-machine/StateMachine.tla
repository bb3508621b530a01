---------------------------- MODULE StateMachine ----------------------------
(* Orders go from placed to sent, or are cancelled on the way. Each order   *)
(* is a small state machine of its own; money moves beside it.              *)

CONSTANTS
    \* The orders.
    Order

VARIABLES
    \* Where each order stands.
    status,
    \* What happened to the money of each order.
    money

\* Everything that can change.
vars == <<status, money>>

\* At first all orders are placed and nothing is paid.
Init ==
    /\ status = [o \in Order |-> "placed"]
    /\ money = [o \in Order |-> "with the customer"]

-----------------------------------------------------------------------------

\* The customer pays.
\* @actor o
Pay(o) ==
    /\ status[o] = "placed"
    /\ status' = [status EXCEPT ![o] = "paid"]
    /\ money' = [money EXCEPT ![o] = "with the shop"]

\* The shop packs what is paid.
\* @actor o
Pack(o) ==
    /\ status[o] = "paid"
    /\ status' = [status EXCEPT ![o] = "packed"]
    /\ UNCHANGED money

\* The shop sends what is packed.
\* @actor o
Send(o) ==
    /\ status[o] = "packed"
    /\ status' = [status EXCEPT ![o] = "sent"]
    /\ UNCHANGED money

\* The customer cancels before the parcel is sent, and gets back what was paid.
\* @environment
\* @actor o
Cancel(o) ==
    /\ status[o] \in {"placed", "paid", "packed"}
    /\ status' = [status EXCEPT ![o] = "cancelled"]
    /\ money' = [money EXCEPT ![o] = "with the customer"]

\* An order that is sent or cancelled stays as it is.
IsOver(o) == status[o] \in {"sent", "cancelled"}

\* When all orders are over nothing more happens: this is no deadlock.
Done ==
    /\ \A o \in Order : IsOver(o)
    /\ UNCHANGED vars

\* Any step of any order.
Next ==
    \/ \E o \in Order : Pay(o) \/ Pack(o) \/ Send(o) \/ Cancel(o)
    \/ Done

\* Customers pay and the shop does its work; nobody has to cancel.
\* @assumption
Fairness == \A o \in Order : WF_vars(Pay(o)) /\ WF_vars(Pack(o)) /\ WF_vars(Send(o))

\* All that can happen to the orders.
Spec == Init /\ [][Next]_vars /\ Fairness

-----------------------------------------------------------------------------

\* All data has its expected shape.
TypeOK ==
    /\ status \in [Order -> {"placed", "paid", "packed", "sent", "cancelled"}]
    /\ money \in [Order -> {"with the customer", "with the shop"}]

\* Nothing is sent that is not paid.
SentIsPaid == \A o \in Order : status[o] = "sent" => money[o] = "with the shop"

\* Whoever cancels has the money back.
CancelledIsRefunded ==
    \A o \in Order : status[o] = "cancelled" => money[o] = "with the customer"

\* What was sent is not taken back.
SentStaysSent == [][\A o \in Order : status[o] = "sent" => status'[o] = "sent"]_vars

\* Every order is over in the end.
EveryOrderEnds == \A o \in Order : <>IsOver(o)

=============================================================================
