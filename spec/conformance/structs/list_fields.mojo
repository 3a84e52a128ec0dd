# A list that is a field grows, shrinks and nests like any list.
struct Team:
    name: str
    members: [str]
    scores: [[int]]

t = Team("red", [], [])
t.members.append("kim")
t.members.append("lou")
t.scores.append([1, 2])
t.scores.append([])
t.scores[1].append(30)
print(t.members, t.scores, len(t.members))  # expect: [kim, lou] [[1, 2], [30]] 2
print(t.members.pop(0), t.members)  # expect: kim [lou]
