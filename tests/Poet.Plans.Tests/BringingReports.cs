using System.Net;
using static Poet.Plans.Tests.PlansRoom;

namespace Poet.Plans.Tests;

/// <summary>Files of reports: every line accounted for, the same twice changes nothing, and who is named is counted again.</summary>
[Collection(TestHost.Shared)]
public sealed class BringingReports(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task each_line_is_new_changed_known_or_refused_with_the_mend()
    {
        var room = new PlansRoom(force);
        var first = await room.Brings(Names(force, "N1", "Ludo Fenwright", 5));
        var shown = await room.Import(first);
        (shown.GetProperty("lines").GetInt32(), shown.GetProperty("new").GetInt32()).Should().Be((5, 5));

        var lines = Names(force, "N1", "Ludo Fenwright", 5).ToList();
        lines[1] = lines[1].Replace(",suspect,", ",eliminated,");
        lines.Add("X/1/20,Larkshire,31/02/2026,19C,suspect,,N2,Someone Else,,");
        lines.Add("X/2/20,Larkshire,2026-01-03,19C,rumoured,,N2,Someone Else,,");
        lines.Add(",Larkshire,2026-01-03,19C,suspect,,N2,Someone Else,,");
        lines.Add("X/4/20,Larkshire,2026-01-03,19C,suspect,,N2,Someone Else,1985-13-01,");
        var second = await room.Import(await room.Brings(lines));
        (second.GetProperty("lines").GetInt32(), second.GetProperty("new").GetInt32(), second.GetProperty("changed").GetInt32(), second.GetProperty("known").GetInt32(), second.GetProperty("refused").GetInt32()).Should().Be((9, 0, 1, 4, 4));
        second.GetProperty("refusedLines").EnumerateArray().Select(l => (l.GetProperty("line").GetInt32(), l.GetProperty("why").GetString()!.Split(", in ")[^1])).Should()
            .Equal((6, "reported on"), (7, "named as"), (8, "crime number"), (9, "date of birth"));
        second.ToString().Should().NotContain("Someone Else", "a refused line tells nothing of a person");
    }

    [Fact]
    public async Task the_same_file_again_is_the_same_import()
    {
        var room = new PlansRoom(force);
        var lines = Names(force, "N1", "Ludo Fenwright", 3).ToList();
        (await room.Brings(lines)).Should().Be(await room.Brings(lines));
        (await force.Researcher.Get($"{Api}/reports/imports")).GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task a_file_that_cannot_be_read_as_a_whole_is_refused_and_nothing_changes()
    {
        var room = new PlansRoom(force);
        (await room.Tries(["a,b"], headings: "crime number,name")).ShouldBeProblem(422, "file-unreadable", "file");
        (await room.Tries([], headings: "")).ShouldBeProblem(422, "file-unreadable", "file");
        (await room.Tries(Names(force, "N1", "Ludo Fenwright", 1), force.Officer)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await force.Researcher.Get($"{Api}/reports/imports")).GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task lines_without_a_number_or_a_police_identifier_are_people_of_their_own()
    {
        var room = new PlansRoom(force);
        await room.Brings(Enumerable.Range(0, 6).Select(i => $"U/{i}/20,Larkshire,{room.Day(-10)},19C,suspect,,,Same Name,1985-03-04,"));
        (await room.Watched()).Should().BeEmpty("a name and a date of birth are never enough to count six reports together");
    }

    [Fact]
    public async Task another_force_sees_nothing_of_it()
    {
        var room = new PlansRoom(force);
        var import = await room.Brings(Names(force, "N1", "Ludo Fenwright", 6));
        var person = (await room.Watched())["Ludo Fenwright"];
        var other = host.NewForce();
        (await other.Researcher.Send(HttpMethod.Get, $"{Api}/reports/imports/{import}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.Officer.Send(HttpMethod.Get, $"{Api}/people/{person}/tier")).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.Get($"{Api}/watch")).GetArrayLength().Should().Be(0);
    }
}
