using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Front;
using Poet.Platform.Requests;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Rights;

namespace Poet.Subjects;

/// <summary>Who comes out of custody soon, which protected people are to be told, who asks what is held about them, and whose record is due for review.</summary>
internal sealed class FrontOfSubjects(SubjectsDb db, RequestContext context, TimeProvider time) : IFrontPart
{
    private const int Days = 28;

    public int Place => 50;

    public async Task<IReadOnlyList<FrontCard>> Cards(CancellationToken cancel)
    {
        var (actor, today) = (context.Actor, LondonTime.DateOf(time.GetUtcNow()));
        List<FrontCard> cards = [];
        if (actor.May("visits.record") || actor.May("visits.supervise"))
        {
            var soon = today.AddDays(Days);
            var inside = db.Custody.Where(c => c.StruckOutAt == null && c.ReleasedOn == null && db.Subjects.Any(s => s.Id == c.SubjectId && s.ErasedOn == null));
            cards.Add(new(FrontScope.Force, "Releases expected within four weeks", await inside.CountAsync(c => c.ExpectedRelease <= soon, cancel), "/custody") { Late = await inside.CountAsync(c => c.ExpectedRelease < today, cancel), LateSays = "whose day has passed unrecorded" });
        }
        if (actor.May(Permissions.KeepProtected))
        {
            var now = time.GetUtcNow();
            var open = db.TellingDuties.Where(d => d.State == TellingState.Open);
            cards.Add(new(FrontScope.Force, "Protected people to tell", await open.CountAsync(cancel), "/telling") { Late = await open.CountAsync(d => d.DueAt <= now, cancel), LateHref = "/telling?state=overdue" });
        }
        if (actor.May(AccessRequests.Permission))
        {
            var open = db.AccessRequests.Where(r => r.State != AccessRequestState.Answered);
            cards.Add(new(FrontScope.Force, "People who ask what is held about them", await open.CountAsync(cancel), "/access-requests") { Late = await open.CountAsync(r => r.DueOn < today, cancel), LateHref = "/access-requests?state=overdue" });
        }
        if (actor.May("retention.review"))
            cards.Add(new(FrontScope.Force, "Records due for review", await db.Subjects.CountAsync(s => s.ReviewOn <= today && s.ReviewStaleSince == SubjectsDb.Open && s.MergedInto == null && s.ErasedOn == null, cancel), "/retention"));
        return cards;
    }
}
