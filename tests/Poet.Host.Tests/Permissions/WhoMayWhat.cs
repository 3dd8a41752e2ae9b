using Microsoft.AspNetCore.Builder;
using Poet.Platform.Identity;

namespace Poet.Host.Tests.Permissions;

/// <summary>Forced browsing: everybody knocks at every door of the running host, and who was let in is compared with the approved table docs/api/permissions.txt.</summary>
public sealed class WhoMayWhat
{
    private const string Nobody = "nobody signed in";
    private const string NoRole = "no role";

    [Fact]
    public async Task each_role_gets_in_where_the_approved_table_says_and_nowhere_else()
    {
        await using var host = await TestHost.Start();
        var doors = await Door.Of(host);
        doors.Should().HaveCountGreaterThan(100, "the walk must have looked at something");

        var walked = await Walk(host, doors);

        Wrong(walked).Should().BeEmpty();
        ApprovedFiles.Approve("docs/api/permissions.txt", Table(walked));
    }

    [Fact]
    public async Task a_door_that_says_no_permission_or_another_than_it_asks_is_named()
    {
        await using var host = await TestHost.Start(new()
        {
            Map = app =>
            {
                app.MapGet("/api/v1/planted/undeclared", () => "everything");
                app.MapGet("/api/v1/planted/open", () => "everything").WithMetadata(new Platform.Requests.PermissionAttribute("audit.read")).AllowAnonymous();
            },
        });
        var planted = (await Door.Of(host)).Where(d => d.Path.Contains("planted", StringComparison.Ordinal)).ToList();
        planted = [.. planted.Select(d => d.Path.EndsWith("open", StringComparison.Ordinal) ? d with { Permission = "audit.read" } : d)];

        var walked = await Walk(host, planted);

        Wrong(walked).Should().HaveCount(2).And.Contain(w => w.Contains("undeclared says no permission")).And.Contain(w => w.Contains("/open lets in " + Nobody));
        walked.Single(w => w.Door.Path.EndsWith("undeclared", StringComparison.Ordinal)).LetIn.Should().BeEmpty("what says nothing is closed to everybody");
    }

    private static async Task<IReadOnlyList<Walked>> Walk(TestHost host, IReadOnlyList<Door> doors)
    {
        var force = host.NewForce();
        List<Visitor> visitors = [new(Nobody, host.Address, null), await Visitor.As(force.WithoutRole, NoRole, host.Address)];
        foreach (var role in Roles.All)
            visitors.Add(await Visitor.As(force.As(role.Name), role.Name, host.Address));
        List<Walked> walked = [];
        foreach (var door in doors)
        {
            List<string> letIn = [];
            foreach (var visitor in visitors)
                if (await visitor.IsLetIn(door))
                    letIn.Add(visitor.Name);
            walked.Add(new(door, letIn));
        }
        visitors.ForEach(v => v.Dispose());
        return walked;
    }

    /// <summary>Doors that say nothing, and those that let in others than the roles which bring what they say.</summary>
    private static IEnumerable<string> Wrong(IReadOnlyList<Walked> walked)
    {
        foreach (var (door, letIn) in walked)
        {
            if (door.Permission is not { } permission)
            {
                yield return $"{door.Method} {door.Path} says no permission";
                continue;
            }
            string[] may = permission switch
            {
                Door.Open => [Nobody, NoRole, .. Roles.All.Select(r => r.Name)],
                ActorClaims.OwnAccount => [NoRole, .. Roles.All.Select(r => r.Name)],
                _ => [.. Roles.All.Where(r => r.Permissions.Contains(permission)).Select(r => r.Name)],
            };
            if (letIn.Except(may).ToList() is { Count: > 0 } others)
                yield return $"{door.Method} {door.Path} lets in {string.Join(", ", others)} without {permission}";
            if (may.Except(letIn).ToList() is { Count: > 0 } kept)
                yield return $"{door.Method} {door.Path} keeps out {string.Join(", ", kept)} with {permission}";
        }
    }

    private static string Table(IReadOnlyList<Walked> walked) => string.Concat(
        ["# Who gets in where, as the running host answered. A test walks every page and endpoint as every role and compares; POET_APPROVE=1 writes this again\n",
            "# \"open\" asks nobody who they are. Within a page or answer, force, restriction and protection decide what is shown: docs/adr/who-sees-what.md\n\n",
            .. walked.Select(w => $"{w.Door.Method} {w.Door.Path} | {w.Door.Permission} | {(w.Door.Permission == Door.Open ? "everybody" : string.Join(", ", w.LetIn))}\n")]);

    private sealed record Walked(Door Door, IReadOnlyList<string> LetIn);
}
