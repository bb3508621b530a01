--------------------------- MODULE MessagePassing ---------------------------
(* A client wants jobs done by a server. Between them is a network that     *)
(* loses messages and delivers in any order. The client asks again until it *)
(* hears that the job is done, so the server has to remember what it did.   *)
EXTENDS Naturals

CONSTANTS
    \* The jobs.
    Job,
    \* How many messages the network loses at most.
    MaxLosses,
    \* FALSE is the mistake: the server forgets what it did, and does it again.
    ServerRemembers

ASSUME BoundsMakeSense == MaxLosses \in Nat /\ ServerRemembers \in BOOLEAN

VARIABLES
    \* The messages on their way: requests and replies.
    network,
    \* How often the server did each job.
    times,
    \* The jobs that the client knows to be done.
    confirmed,
    \* How many messages were lost.
    losses

\* Everything that can change.
vars == <<network, times, confirmed, losses>>

\* The message that asks for a job.
Request(j) == [kind |-> "request", job |-> j]

\* The message that says a job is done.
Reply(j) == [kind |-> "reply", job |-> j]

\* At first nothing was asked for.
Init ==
    /\ network = {}
    /\ times = [j \in Job |-> 0]
    /\ confirmed = {}
    /\ losses = 0

-----------------------------------------------------------------------------

\* The client asks for a job, for the first time or again.
\* @actor j
Ask(j) ==
    /\ j \notin confirmed
    /\ Request(j) \notin network
    /\ network' = network \cup {Request(j)}
    /\ UNCHANGED <<times, confirmed, losses>>

\* The server gets a request, does the job unless it did it before, and replies.
\* @actor j
Serve(j) ==
    /\ Request(j) \in network
    /\ network' = (network \ {Request(j)}) \cup {Reply(j)}
    /\ times' = IF ServerRemembers /\ times[j] > 0
                   THEN times
                   ELSE [times EXCEPT ![j] = @ + 1]
    /\ UNCHANGED <<confirmed, losses>>

\* The client hears that a job is done.
\* @actor j
Hear(j) ==
    /\ Reply(j) \in network
    /\ network' = network \ {Reply(j)}
    /\ confirmed' = confirmed \cup {j}
    /\ UNCHANGED <<times, losses>>

\* The network loses a message.
\* @environment
Lose(m) ==
    /\ losses < MaxLosses
    /\ network' = network \ {m}
    /\ losses' = losses + 1
    /\ UNCHANGED <<times, confirmed>>

\* All is done and no message is on its way.
Done ==
    /\ confirmed = Job
    /\ network = {}
    /\ UNCHANGED vars

\* Any step of the client, the server or the network.
Next ==
    \/ \E j \in Job : Ask(j) \/ Serve(j) \/ Hear(j)
    \/ \E m \in network : Lose(m)
    \/ Done

\* The client asks, the server serves, and what is not lost arrives.
\* @assumption
Fairness == \A j \in Job : WF_vars(Ask(j)) /\ WF_vars(Serve(j)) /\ WF_vars(Hear(j))

\* All that client, server and network can do.
Spec == Init /\ [][Next]_vars /\ Fairness

-----------------------------------------------------------------------------

\* All data has its expected shape.
TypeOK ==
    /\ network \subseteq {Request(j) : j \in Job} \cup {Reply(j) : j \in Job}
    /\ times \in [Job -> Nat]
    /\ confirmed \subseteq Job
    /\ losses \in 0..MaxLosses

\* No job is done twice, however often it is asked for.
\* @evidence the job's number stands once in the server's log
DoneAtMostOnce == \A j \in Job : times[j] <= 1

\* What the client takes for done is done.
ConfirmedIsDone == \A j \in confirmed : times[j] > 0

\* In the end the client knows every job to be done.
EveryJobIsConfirmed == <>(confirmed = Job)

=============================================================================
