---- MODULE Farmer ----
\* A farmer takes a wolf, a goat and a cabbage across, one at a time.
VARIABLES here

All == {"farmer", "wolf", "goat", "cabbage"}
Init == here = All
Eaten(side) == "farmer" \notin side /\ ({"wolf", "goat"} \subseteq side \/ {"goat", "cabbage"} \subseteq side)

Moved(who) == IF "farmer" \in here THEN here \ who ELSE here \union who
With(side, who) == who \subseteq side
Take(thing) ==
    LET who == {"farmer", thing}
    IN /\ With(here, who) \/ With(All \ here, who)
       /\ here' = Moved(who)
       /\ ~Eaten(here') /\ ~Eaten(All \ here')

Next == \E thing \in All : Take(thing)
NotAcross == here # {}
====
