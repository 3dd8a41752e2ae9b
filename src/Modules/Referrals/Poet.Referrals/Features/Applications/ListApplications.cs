using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain.Applications;
using Poet.Referrals.Persistence;
using Poet.Subjects.Contracts;

namespace Poet.Referrals.Features.Applications;

/// <summary>The force's applications, oldest first, so that what waits longest stands on top.</summary>
[Permission("referrals.read")]
internal sealed record ListApplications : IPersonQuery<ApplicationPage>
{
    /// <summary>Only this state: drafting, awaiting-court, granted, refused, withdrawn or collapsed. What is open (drafting and awaiting-court) when left out.</summary>
    public string? State { get; init; }

    /// <summary>True for orders that were granted and that no unit has taken on.</summary>
    public bool? Unaccepted { get; init; }

    /// <summary>Only texts that wait for a signature: "law", or "content" for those that the reader may sign, having drafted none of it.</summary>
    public string? ToSign { get; init; }

    /// <summary>Only those on this referral, whatever their state.</summary>
    public Guid? Referral { get; init; }

    /// <summary>Where to go on, from the page before.</summary>
    public string? Cursor { get; init; }

    /// <summary>Rows, 1 to 200; 50 when left out.</summary>
    public int? Size { get; init; }

    public static void Map(IEndpointRouteBuilder applications) =>
        applications.MapGet("/", async ([AsParameters] ListApplications query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("List applications").Sends(typeof(ListApplications));
}

/// <summary>A page of applications.</summary>
/// <param name="Applications">The rows.</param>
/// <param name="Total">How many there are in all pages.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record ApplicationPage(IReadOnlyList<ApplicationRow> Applications, int Total, string? Next);

/// <summary>An application in a list.</summary>
/// <param name="DaysWaiting">Whole days since both signed; left out before.</param>
internal sealed record ApplicationRow(Guid Id, string Reference, Guid SubjectId, string SubjectName, string TypeCode, ApplicationState State, DateTimeOffset OpenedAt, int? DaysWaiting, DateOnly? NextHearingOn, string Owner, string Unit, bool Unaccepted);

internal sealed class ListApplicationsHandler(ReferralsDb db, ISubjects subjects, RequestContext context, TimeProvider time) : IRequestHandler<ListApplications, ApplicationPage>
{
    public async Task<ApplicationPage> Handle(ListApplications query, CancellationToken cancel)
    {
        var size = query.Size ?? 50;
        if (size is < 1 or > 200)
            throw new BadInputException("size-out-of-range", "Ask for 1 to 200 applications in size", "size");
        var rows = db.Applications.AsNoTracking();
        if (query.Referral is { } referral)
            rows = rows.Where(a => a.ReferralId == referral);
        else if (query.Unaccepted == true)
            rows = rows.Where(a => a.Unaccepted);
        else if (query.ToSign is { Length: > 0 } sign)
            rows = rows.ToSign(SignatureOf(sign), context.Actor.Id);
        else
            rows = StateOf(query.State) is { } state ? rows.Where(a => a.State == state) : rows.Where(a => a.State == ApplicationState.Drafting || a.State == ApplicationState.AwaitingCourt);

        var total = await rows.CountAsync(cancel);
        if (PageCursor.Read(query.Cursor) is { } from)
            rows = rows.Where(a => a.OpenedAt > from.At || a.OpenedAt == from.At && a.Reference.CompareTo(from.Reference) > 0);
        var page = await rows.OrderBy(a => a.OpenedAt).ThenBy(a => a.Reference).Take(size + 1).ToListAsync(cancel);
        var shown = page.Take(size).ToList();
        var people = await subjects.Summaries([.. shown.Select(a => a.SubjectId).Distinct()], cancel);
        context.Consult(shown.Select(a => a.SubjectId));
        var today = LondonTime.DateOf(time.GetUtcNow());
        return new([.. shown.Select(a => new ApplicationRow(a.Id, a.Reference, a.SubjectId, people.GetValueOrDefault(a.SubjectId)?.Name ?? "Not yours to see", a.TypeCode, a.State, a.OpenedAt,
            a.State == ApplicationState.AwaitingCourt && a.AwaitingSince is { } since ? today.DayNumber - LondonTime.DateOf(since).DayNumber : null, a.NextHearingOn, a.Owner, a.Unit, a.Unaccepted))], total,
            page.Count > size ? PageCursor.Of(shown[^1].OpenedAt, shown[^1].Reference).Write() : null);
    }

    private static Signature SignatureOf(string text) => text switch
    {
        "law" => Signature.Law,
        "content" => Signature.Content,
        _ => throw new BadInputException("signature-unknown", "Give toSign as law or content", "toSign"),
    };

    private static ApplicationState? StateOf(string? text) => text switch
    {
        null or "" => null,
        _ => Enum.GetValues<ApplicationState>().Cast<ApplicationState?>().FirstOrDefault(s => Words.Kebab(s.ToString()!) == text)
            ?? throw new BadInputException("state-unknown", "Give state as drafting, awaiting-court, granted, refused, withdrawn or collapsed", "state"),
    };
}

/// <summary>Texts that wait for a signature, for the list and for the count that leads to it.</summary>
internal static class TextsToSign
{
    /// <summary>Drafts whose last text is unsigned; for content without those that the reader drafted a word of.</summary>
    public static IQueryable<Application> ToSign(this IQueryable<Application> applications, Signature what, Guid reader)
    {
        var unsigned = applications.Where(a => a.State == ApplicationState.Drafting && !a.SignOffs.Any(s => s.What == what && s.TextNumber == a.TextNumber));
        return what == Signature.Content ? unsigned.Where(a => !a.Texts.Any(t => t.ById == reader)) : unsigned;
    }
}
