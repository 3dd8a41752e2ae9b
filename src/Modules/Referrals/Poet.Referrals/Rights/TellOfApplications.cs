using Microsoft.EntityFrameworkCore;
using Poet.Platform.Contracts;
using Poet.Platform.Ui;
using Poet.Referrals.Domain.Applications;
using Poet.Referrals.Pages;
using Poet.Referrals.Persistence;

namespace Poet.Referrals.Rights;

/// <summary>Tells a person of applications to a court: what was asked and why, and what came of it. Before the court has decided, and where words may protect somebody, each item waits for somebody to weigh it.</summary>
internal sealed class TellOfApplications(ReferralsDb db)
{
    private static readonly Withheld BeforeCourt = new(ExemptionGround.Inquiry, "A court has not decided: the person learns of it by its papers") { ToBeWeighed = true };

    public async Task<IReadOnlyList<ToldSection>> Tell(Guid[] ids, CancellationToken cancel)
    {
        var applications = await db.Applications.AsNoTracking().Include(a => a.Texts).Include(a => a.Hearings).Include(a => a.Clauses).Include(a => a.Steps).AsSplitQuery()
            .Where(a => EF.Parameter(ids).Contains(a.SubjectId)).OrderBy(a => a.OpenedAt).ThenBy(a => a.Reference).ToListAsync(cancel);
        return [.. applications.Select(a => new ToldSection($"Application to a court for an order, reference {a.Reference}", [.. Items(a)]))];
    }

    private static IEnumerable<ToldItem> Items(Application a)
    {
        var open = a.IsOpen ? BeforeCourt : null;
        var text = a.Text;
        yield return new($"application:{a.Id}", "The application", $"{SayApplication.State(a.State)}. {text.Court}. Length asked for: {text.Length.InWords()}") { Withheld = open };
        foreach (var c in text.Clauses.OrderBy(c => c.Number))
            yield return new($"asked:{c.Id}", $"Condition {c.Number} that was asked for", $"{c.Words}\nWhy: {c.Justification}\nEvidence: {c.Evidence}\nRisk: {c.Risk}")
            {
                MayHoldProtectedDetails = c.MayHoldProtectedDetails, Withheld = open ?? (c.MayHoldProtectedDetails ? Withheld.MayProtect : null),
            };
        foreach (var h in a.Hearings.OrderBy(h => h.Sequence))
            yield return new($"hearing:{a.Id}:{h.Sequence}", "Hearing", $"{Says.On(h.On)}, {h.Court}: {SayApplication.Hearing(h.State).ToLowerInvariant()}") { Withheld = open };
        foreach (var c in a.Clauses.OrderBy(c => c.Number))
            yield return new($"decided:{c.ClauseId}", $"Condition {c.Number}: {SayApplication.Result(c.Result).ToLowerInvariant()}", $"{c.Words}\n{c.Reason}".Trim())
            {
                MayHoldProtectedDetails = c.MayHoldProtectedDetails, Withheld = c.MayHoldProtectedDetails ? Withheld.MayProtect : null,
            };
        foreach (var s in a.Steps.OrderBy(s => s.Sequence))
            yield return new($"application-why:{a.Id}:{s.Sequence}", $"{SayApplication.Step(s.What)}, {Says.At(s.At)}", s.Reason) { Withheld = Withheld.ForColleagues, MayHoldProtectedDetails = true };
    }
}
