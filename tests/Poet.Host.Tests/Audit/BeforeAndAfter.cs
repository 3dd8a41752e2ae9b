using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Audit;
using Poet.Platform.Audit.Changes;
using Poet.Platform.Persistence;

namespace Poet.Host.Tests.Audit;

public sealed class BeforeAndAfter
{
    [Fact]
    public async Task what_changed_about_a_person_is_kept_under_that_persons_key_and_can_be_erased_while_the_chain_stays_whole()
    {
        await using var host = await TestHost.Start();
        var force = host.NewForce();
        var person = await force.RecordsAPerson("Morwenna Inventio");
        await force.Post($"/api/v1/subjects/{person}/aliases", new { name = "Wenna Marker", reason = "Told by the person" });
        await force.Post($"/api/v1/subjects/{person}/identifiers", new { kind = "CRN", value = "X900001", reason = "From probation" });
        await host.Seal();

        var kept = string.Join('\n', (await Entries(host, person)).Select(e => e.Changes));
        kept.Should().Contain("subject-name").And.NotContainEquivalentOf("Marker").And.NotContain("X900001");
        (await Changes(host, person)).Should().Contain(c => c.What == "subject-name" && c.Property == "full" && c.Old == null && c.New == "Wenna Marker")
            .And.Contain(c => c.What == "subject-identifier" && c.Property == "raw" && c.New == "X900001");
        (await Changes(host, person)).Should().NotContain(c => c.New == "Morwenna Inventio", "recording a person is no change of the person");

        (await host.InScope(s => s.GetRequiredService<SubjectKeys>().Erase(person, CancellationToken.None))).Should().BeTrue();

        (await Changes(host, person)).Should().Contain(c => c.Property == "full" && c.New == SubjectKeys.Erased);
        var verdict = await new AuditRoom(host).Verify();
        (verdict.Fault, verdict.Waiting).Should().Be((null, 0));
    }

    [Fact]
    public async Task what_changed_in_an_order_says_before_and_after()
    {
        await using var host = await TestHost.Start();
        var force = host.NewForce();
        var order = await force.MakesAnOrder("SPO", "2026-03-02", "2028-03-01");
        await force.Post($"/api/v1/orders/{order}/service", new { at = "2026-03-03T10:00:00Z", how = "served-in-person", reason = "Served in person" });

        (await Changes(host, order)).Should().Contain(c => c.Record == order && c.Property == "knowledge" && c.Old == null && c.New != null);
    }

    [Fact]
    public void two_values_of_one_person_cannot_change_places()
    {
        var at = new PropertyChange(null, "subject-note", "text") { Subject = new Guid("00000000-0000-7000-8000-000000000009") };
        var key = new byte[32];
        var kept = SubjectCipher.Encrypt("one", key, at);
        SubjectCipher.Decrypt(kept, key, at).Should().Be("one");
        FluentActions.Invoking(() => SubjectCipher.Decrypt(kept, key, at with { Property = "other" })).Should().Throw<System.Security.Cryptography.AuthenticationTagMismatchException>();
    }

    private static async Task<List<PropertyChange>> Changes(TestHost host, Guid record)
    {
        var entries = await Entries(host, record);
        return await host.InScope(async s => (await s.GetRequiredService<SubjectKeys>().Read(entries.Select(e => e.Changes), CancellationToken.None)).SelectMany(c => c).ToList());
    }

    private static Task<List<AuditEntry>> Entries(TestHost host, Guid record) => host.InScope(s =>
    {
        var db = s.GetRequiredService<PlatformDb>();
        return db.AuditEntries.AsNoTracking().Where(e => db.AuditedRecords.Any(r => r.EntryId == e.Id && r.RecordId == record)).OrderBy(e => e.At).ToListAsync();
    });
}
