using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Persistence;

namespace Poet.Host.Tests.People;

/// <summary>Who signed in, or tried to, stands in the audit.</summary>
[Collection(TestHost.Shared)]
public sealed class SignInsInTheAudit(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task signing_in_failing_locking_and_signing_out_are_read_on_the_users_page()
    {
        var client = host.Anonymous();
        var pages = new WebPages(client);
        await force.Officer.SignsIn(pages);
        (await pages.Submit("/account/sign-out")).Dispose();
        for (var wrong = 0; wrong < 6; wrong++)
            (await pages.Submit("/account/sign-in", ("Input.UserName", force.Officer.UserName), ("Input.Password", "not the password"))).Dispose();

        var audit = new WebPages(await force.Auditor.Browser());
        (await audit.Submit("/account/purpose", ("Code", "supervision"))).Dispose();
        var page = await audit.Read($"/audit/users/{await force.Officer.Id()}");
        page.Should().Contain("Sign in: password right, second factor asked for").And.Contain("Sign in: done").And.Contain("Sign out: done")
            .And.Contain("Sign in: refused: wrong password").And.Contain("Lock out: locked").And.Contain("Sign in: refused: locked");
    }

    [Fact]
    public async Task changes_of_password_and_second_factor_are_in_the_audit_with_the_change()
    {
        var pages = new WebPages(await force.Legal.Browser());
        (await pages.Submit("/account/password", ("Input.Present", force.Legal.Password), ("Input.Wanted", "walnut carpet seventeen"))).Dispose();
        (await pages.Submit("/account", ("Password", "walnut carpet seventeen"), ("What", "codes"))).Dispose();
        (await pages.Submit("/account", ("Password", "walnut carpet seventeen"), ("What", "everywhere"))).Dispose();

        (await Actions(await force.Legal.Id())).Should().Equal("change-own-password", "make-recovery-codes", "sign-out-everywhere");
    }

    [Fact]
    public async Task what_was_typed_as_a_name_is_not_kept_where_it_is_no_accounts()
    {
        const string Slip = "my secret password typed above";
        (await new WebPages(host.Anonymous()).Submit("/account/sign-in", ("Input.UserName", Slip), ("Input.Password", "x"))).Dispose();

        var entries = await host.InScope(services => services.GetRequiredService<PlatformDb>().AuditEntries.AsNoTracking().Where(e => e.ActorName == "sign-in").ToListAsync());
        entries.Should().Contain(e => e.Result == "refused: no such account" && e.Action == "sign-in" && e.Records == "");
        entries.Should().NotContain(e => (e.ActorName + e.Result + e.Reason + e.Changes).Contains(Slip));
        host.Logs.ShouldNotMention(Slip);
    }

    private Task<List<string>> Actions(Guid user) => host.InScope(services =>
        services.GetRequiredService<PlatformDb>().AuditEntries.AsNoTracking().Where(e => e.ActorId == user && e.Result == "done").OrderBy(e => e.At).Select(e => e.Action).ToListAsync());
}
