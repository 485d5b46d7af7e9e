package calendar
import ("testing";"os")
func TestDump(t *testing.T) {
	d := os.Getenv("DUMP")
	if d == "" { t.Skip() }
	for _, l := range []string{"en","de","ru","fr"} {
		for k, v := range map[string]string{"":"banner","-marker":"marker"} {
		f, _ := os.Create(d+"/"+l+k+".ics"); fd := testFeed(l); fd.Vague = v
		if err := Write(f, fd, sample()); err != nil { t.Fatal(err) }
		f.Close()
		}
	}
	f, _ := os.Create(d+"/hostile.ics")
	fd := testFeed("en"); fd.Name = hostile[0]+hostile[2]; fd.Description = hostile[7]
	if err := Write(f, fd, hostileEvents()); err != nil { t.Fatal(err) }
	f.Close()
}
