using Poet.Breaches.Contracts;
using Poet.Orders.Contracts;
using Poet.Plans.Domain;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Referrals.Contracts;
using Poet.Subjects.Contracts;
using Poet.Visits.Contracts;

namespace Poet.Plans.FourP;

/// <summary>Asks the owners of orders, visits, breaches and referrals how a record stands on which an action or an outcome rests. A module that is switched off tells nothing.</summary>
internal sealed class PlanLinks(IOrders orders, ISubjects subjects, IBreaches? breaches = null, IVisits? visits = null, IReferrals? referrals = null)
{
    /// <summary>Refuses a record that is not there, not the asker's to see, or another person's.</summary>
    public async Task Check(LinkedKind? kind, Guid? id, Guid subjectId, CancellationToken cancel)
    {
        if (kind is null && id is null)
            return;
        if (kind is null || id is null)
            throw new RuleBrokenException([new("link-half", "Give both which kind of record it rests on and its id, or neither", kind is null ? "linkedKind" : "linkedId")]);
        var found = await Find(kind.Value, id.Value, cancel);
        if (found is null || !(await subjects.SamePerson(subjectId, cancel)).Contains(found.SubjectId))
            throw new RuleBrokenException([new("link-unknown", $"Choose {(kind == LinkedKind.Order ? "an" : "a")} {Words.Kebab(kind.Value.ToString())} of this person that you may see", "linkedId")]);
    }

    /// <summary>How the record stands now; null where it is not the asker's to see, or its module is off.</summary>
    public async Task<LinkedRecord?> Find(LinkedKind kind, Guid id, CancellationToken cancel) => kind switch
    {
        LinkedKind.Order => await orders.Find(id, cancel) is { } order ? new(order.SubjectId, order.Reference, order.State.Replace('-', ' '), Path(kind, id)) : null,
        LinkedKind.Breach when breaches is not null => await breaches.Life(id, cancel) is { } breach
            ? new(breach.SubjectId, "", breach.ClosedAt is null ? $"open{Last(breach)}" : $"closed{Last(breach)}", Path(kind, id)) : null,
        LinkedKind.Visit when visits is not null => await visits.Made(id, cancel) is { } visit
            ? new(visit.SubjectId, visit.Reference, (visit.Met ? "met" : "not met") + (visit.BreachSuspected ? ", a breach suspected" : ""), Path(kind, id)) : null,
        LinkedKind.Referral when referrals is not null => await referrals.Find(id, cancel) is { } referral
            ? new(referral.SubjectId, referral.Reference, referral.State.Replace('-', ' '), Path(kind, id)) : null,
        _ => null,
    };

    /// <summary>The page of a record.</summary>
    public static string Path(LinkedKind kind, Guid id) => $"{Words.Kebab(kind.ToString())}{(kind == LinkedKind.Breach ? "es" : "s")}/{id}";

    private static string Last(BreachLife breach) => breach.Steps.Count == 0 ? "" : $", last {breach.Steps[^1].What.Replace('-', ' ')}";
}

/// <summary>A record on which something rests.</summary>
/// <param name="SubjectId">Its person.</param>
/// <param name="Reference">Short reference; empty for none.</param>
/// <param name="Stands">How it stands, in words.</param>
/// <param name="Path">Its page.</param>
internal sealed record LinkedRecord(Guid SubjectId, string Reference, string Stands, string Path);
