using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Host.Tests.Probe;

namespace Poet.Host.Tests;

public sealed class FailingAudit
{
    private const string Notes = "/api/v1/probe/";

    [Fact]
    public async Task when_the_audit_cannot_be_written_nothing_is_shown_and_nothing_is_changed()
    {
        await using var host = await Probe.Probe.Start();
        var officer = host.NewForce().Officer;
        var id = (await officer.Post(Notes, new { text = "the secret note", reason = "for a test" })).GetProperty("id").GetGuid();
        await host.Database.Hide("platform", "AuditEntries");

        var read = await officer.Send(HttpMethod.Get, Notes + id);
        read.ShouldBeProblemOfType(503, "audit-failed");
        read.Text.Should().NotContain("the secret note");
        var change = await officer.Send(HttpMethod.Post, Notes, new { text = "another", reason = "for a test" });
        ((int)change.Status).Should().BeGreaterThanOrEqualTo(500);
        (await host.InScope(services => services.GetRequiredService<ProbeDb>().Notes.CountAsync())).Should().Be(1);
        host.Logs.ShouldNotMention("the secret note");
    }
}
