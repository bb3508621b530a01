------------------------------- MODULE Graphs -------------------------------
(* Directed graphs: records with a set of nodes and a set of edges, which are pairs of nodes. *)
EXTENDS Naturals, Sequences, FiniteSets, SequencesExt, Relation

(* Whether G is a directed graph. *)
IsDirectedGraph(G) ==
    /\ G = [node |-> G.node, edge |-> G.edge]
    /\ G.edge \subseteq G.node \X G.node

(* The graphs whose nodes and edges are also in G. *)
DirectedSubgraph(G) ==
    {H \in [node : SUBSET G.node, edge : SUBSET G.edge] : IsDirectedGraph(H)}

(* The graph with each edge turned round. *)
Transpose(G) == [node |-> G.node, edge |-> {<<e[2], e[1]>> : e \in G.edge}]

(* Whether each edge of G has its counterpart in the other direction. *)
IsUndirectedGraph(G) == IsDirectedGraph(G) /\ \A e \in G.edge : <<e[2], e[1]>> \in G.edge

(* The undirected graphs whose nodes and edges are also in G. *)
UndirectedSubgraph(G) == {H \in DirectedSubgraph(G) : IsUndirectedGraph(H)}

(* The sequences of at least one node in which an edge leads from each node to the next. *)
Path(G) ==
    {p \in Seq(G.node) : p # <<>> /\ \A i \in 1..(Len(p) - 1) : <<p[i], p[i + 1]>> \in G.edge}

(* The paths that come to no node twice. *)
SimplePath(G) ==
    LET Next(p) == {n \in G.node : /\ <<p[Len(p)], n>> \in G.edge
                                   /\ \A i \in 1..Len(p) : p[i] # n}
        RECURSIVE Longer(_)
        Longer(paths) ==
            IF paths = {} THEN {}
            ELSE paths \cup Longer(UNION {{Append(p, n) : n \in Next(p)} : p \in paths})
    IN  Longer({<<n>> : n \in G.node})

(* The nodes to which an edge leads from n. *)
Successors(G, n) == {m \in G.node : <<n, m>> \in G.edge}

(* The nodes to which an edge leads from a node in S. *)
AllSuccessors(G, S) == UNION {Successors(G, n) : n \in S}

(* The nodes from which an edge leads to n. *)
Predecessors(G, n) == {m \in G.node : <<m, n>> \in G.edge}

(* The nodes from which an edge leads to a node in S. *)
AllPredecessors(G, S) == UNION {Predecessors(G, n) : n \in S}

LOCAL Reached(G, from) ==
    LET RECURSIVE Grow(_)
        Grow(S) == LET more == S \cup AllSuccessors(G, S)
                   IN  IF more = S THEN S ELSE Grow(more)
    IN  Grow(from)

(* The nodes that a path of at least one edge reaches from n. *)
Descendants(G, n) == Reached(G, Successors(G, n))

(* The nodes from which a path of at least one edge reaches n. *)
Ancestors(G, n) == Descendants(Transpose(G), n)

(* Whether a path leads from m to n; one without an edge leads from each node to itself. *)
AreConnectedIn(m, n, G) == m \in G.node /\ n \in Reached(G, {m})

(* For each pair of nodes, whether a path leads from the first to the second. *)
ConnectionsIn(G) == [p \in G.node \X G.node |-> AreConnectedIn(p[1], p[2], G)]

(* Whether a path leads from each node to each. *)
IsStronglyConnected(G) == \A n \in G.node : Reached(G, {n}) = G.node

(* Whether G is a tree whose edges lead from each node to its parent and all to the root r. *)
IsTreeWithRoot(G, r) ==
    /\ IsDirectedGraph(G)
    /\ r \in G.node
    /\ Successors(G, r) = {}
    /\ \A n \in G.node : Cardinality(Successors(G, n)) <= 1
    /\ \A n \in G.node : AreConnectedIn(n, r, G)

(* The nodes and edges of both. *)
GraphUnion(G, H) == [node |-> G.node \cup H.node, edge |-> G.edge \cup H.edge]

(* Whether U and V part the nodes so that each edge leads from one part to the other. *)
IsBipartiteWithPartitions(G, U, V) ==
    /\ U \cap V = {}
    /\ U \cup V = G.node
    /\ \A e \in G.edge : (e[1] \in U /\ e[2] \in V) \/ (e[1] \in V /\ e[2] \in U)

(* Whether a path of at least one edge leads from some node to itself. *)
HasCycle(G) == \E n \in G.node : n \in Descendants(G, n)

(* Whether G is a directed graph without cycles. *)
IsDag(G) == IsDirectedGraph(G) /\ ~HasCycle(G)

(* How many edges lead to n. *)
InDegree(G, n) == Cardinality(Predecessors(G, n))

(* How many edges lead from n. *)
OutDegree(G, n) == Cardinality(Successors(G, n))

(* The nodes to which no edge leads. *)
Roots(G) == {n \in G.node : Predecessors(G, n) = {}}

(* The nodes from which no edge leads. *)
Leaves(G) == {n \in G.node : Successors(G, n) = {}}

(* The graph without nodes. *)
EmptyGraph == [node |-> {}, edge |-> {}]

(* All directed graphs with the nodes S. *)
Graphs(S) == [node : {S}, edge : SUBSET (S \X S)]
=============================================================================
