import zoo.birds.song
import zoo.birds.song as song

print(zoo.birds.song.sing(2))  # expect: lala
print(song.sing(1), zoo.birds.wings())  # expect: la 2
