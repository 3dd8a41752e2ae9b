using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Partners;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;
using Poet.Subjects.Contracts.Identifiers;
using Poet.Subjects.Domain;
using Poet.Subjects.Search;

namespace Poet.Subjects.Features;

/// <summary>Looks for people whom your force may see. Give at least one part; names are found in either order, misspelt, and in Welsh and Irish forms.</summary>
[Permission("subjects.read"), SharedWithPartners]
internal sealed record SearchSubjects : IPersonQuery<SubjectsFound>
{
    /// <summary>Name or alias, either order, at most 300 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Date of birth, ISO 8601.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>PNC ID in any written form.</summary>
    public string? PncId { get; init; }

    /// <summary>CRO number in any written form.</summary>
    public string? CroNumber { get; init; }

    /// <summary>At most so many people, 1 to 100; 20 unless told.</summary>
    public int? Most { get; init; }

    internal static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPost("/search", async (SearchSubjects question, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(question, cancel)))
            .WithSummary("Looks for people")
            .Example("""{ "name": "Yardley Yusuf", "bornOn": "1979-08-24" }""")
            .Sends(typeof(SearchSubjects));
}

/// <summary>The people found.</summary>
/// <param name="People">Best first.</param>
/// <param name="Says">What is to be said of the search itself: an identifier that fails its check letter, nothing found, lines that wait to be mended.</param>
/// <param name="Waiting">Lines of imported sheets that wait in the mending queue and may be about the person, for those who may mend them; the first 20.</param>
/// <param name="Restricted">Restricted records that may be the person: whom to ask, and nothing else of them.</param>
internal sealed record SubjectsFound(IReadOnlyList<SubjectFound> People, IReadOnlyList<string> Says, IReadOnlyList<WaitingFound> Waiting, IReadOnlyList<RestrictedPerson> Restricted);

/// <summary>A line that waits in the mending queue and may be about the person.</summary>
/// <param name="LineId">Id of the line, to mend it by.</param>
/// <param name="Says">Where it stands.</param>
internal sealed record WaitingFound(Guid LineId, string Says);

/// <summary>One person found.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Full name.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="BornOn">Date of birth; absent when not known.</param>
/// <param name="Age">Age in years today in London; absent when the date of birth is not known.</param>
/// <param name="PncId">Canonical PNC ID; absent when none is recorded.</param>
/// <param name="PncIdValid">False when the recorded PNC ID fails its check letter.</param>
/// <param name="Matched">What matched: pnc, cro, name, alias, name-like, born, pnc-like, cro-like.</param>
/// <param name="IdentityConfirmed">True when an identifier matched, or name and date of birth together; never on a name alone.</param>
/// <param name="Says">The same in a sentence.</param>
internal sealed record SubjectFound(
    Guid Id, string Name, IReadOnlyList<string> Aliases, DateOnly? BornOn, int? Age, string? PncId, bool PncIdValid, IReadOnlyList<string> Matched, bool IdentityConfirmed, string Says);

internal sealed class SearchSubjectsHandler(ISubjects subjects, SharedPeople sharing, RequestContext context, TimeProvider time, IServiceProvider services) : IRequestHandler<SearchSubjects, SubjectsFound>
{
    public async Task<SubjectsFound> Handle(SearchSubjects question, CancellationToken cancel)
    {
        var problems = Problems(question).ToList();
        if (problems.Count > 0)
            throw new BadInputException(problems);
        var all = await sharing.Only(await subjects.Find(new()
        {
            Name = question.Name, BornOn = question.BornOn, PncId = question.PncId, CroNumber = question.CroNumber, Most = question.Most ?? 20, RestrictedToo = true,
        }, cancel), cancel);
        context.Consult(all.Select(m => m.Subject.Id));
        var matches = all.Where(m => m.Restricted is null).ToList();
        IReadOnlyList<RestrictedPerson> restricted = [.. all.Select(m => m.Restricted).OfType<RestrictedPerson>().DistinctBy(r => r.RestrictionId).OrderBy(r => r.Says, StringComparer.Ordinal)];
        var today = LondonTime.DateOf(time.GetUtcNow());
        var says = Reading(IdentifierKind.Pnc, question.PncId).Concat(Reading(IdentifierKind.Cro, question.CroNumber)).ToList();
        if (sharing.With is { } partner)
            return new([.. matches.Select(m => Found(m, today))], [.. says, partner.Says], [], restricted);
        var waiting = await Waiting(question, cancel);
        if (all.Count == 0)
            says.Add("No person found in this register" + (waiting is null ? "; a line waiting to be mended may still name one" : ""));
        if (waiting is { Total: > 0 and var lines })
            says.Add($"{(lines == 1 ? "1 line" : $"{lines} lines")} waiting in the mending queue may be about this person, and an order may stand behind {(lines == 1 ? "it" : "each")}"
                + (MayMend ? "" : ": ask somebody who mends lines to look"));
        return new([.. matches.Select(m => Found(m, today))], says, MayMend ? Shown(waiting) : [], restricted);
    }

    private bool MayMend => context.Actor.May("orders.mend");

    private IReadOnlyList<WaitingFound> Shown(WaitingLines? waiting)
    {
        context.Consult(waiting?.Lines.Select(l => l.LineId) ?? []);
        return [.. waiting?.Lines.Select(l => new WaitingFound(l.LineId, $"Sheet {l.Sheet}, line {l.Line}{(l.What == "order" ? "" : $" ({l.What.Replace('-', ' ')})")}")) ?? []];
    }

    /// <summary>Null where no register of orders is loaded: not the same as no line.</summary>
    private async Task<WaitingLines?> Waiting(SearchSubjects question, CancellationToken cancel)
    {
        if (services.GetService<IOrders>() is not { } register)
            return null;
        var identifiers = new[] { (IdentifierKind.Pnc, question.PncId), (IdentifierKind.Cro, question.CroNumber) }.Where(i => !string.IsNullOrWhiteSpace(i.Item2))
            .SelectMany(i => new[] { i.Item2!.Trim(), IdentifierReader.Read(i.Item1, i.Item2, time.GetUtcNow().Year).Canonical }).OfType<string>();
        return await register.Waiting(new(question.Name, question.BornOn, [.. identifiers]), cancel);
    }

    private static IEnumerable<Problem> Problems(SearchSubjects question)
    {
        if (question.BornOn is null && new[] { question.Name, question.PncId, question.CroNumber }.All(string.IsNullOrWhiteSpace))
            yield return new("question-empty", "Enter a name, a date of birth, a PNC ID or a CRO number", "name");
        if (question.Name is { Length: > 300 })
            yield return new("name-too-long", "Enter a name of at most 300 characters", "name");
        if (question.PncId is { Length: > IdentifierKinds.LongestRaw })
            yield return new("pnc-too-long", "Enter a PNC ID of at most 100 characters", "pncId");
        if (question.CroNumber is { Length: > IdentifierKinds.LongestRaw })
            yield return new("cro-too-long", "Enter a CRO number of at most 100 characters", "croNumber");
        if (question.Most is < 1 or > 100)
            yield return new("most-out-of-range", "Ask for 1 to 100 people", "most");
    }

    private IEnumerable<string> Reading(IdentifierKind kind, string? raw)
    {
        if (!string.IsNullOrWhiteSpace(raw) && IdentifierReader.Read(kind, raw, time.GetUtcNow().Year) is { Validity: not IdentifierValidity.Valid } wrong)
            yield return wrong.Says;
    }

    private static SubjectFound Found(SubjectMatch match, DateOnly today)
    {
        var subject = match.Subject;
        return new(subject.Id, subject.Name, subject.Aliases, subject.BornOn, Ages.On(subject.BornOn, today), subject.PncId, subject.PncIdValid,
            match.Matched, match.IdentityConfirmed, MatchWords.Of(match));
    }
}

/// <summary>What matched, in a sentence.</summary>
internal static class MatchWords
{
    public static string Of(SubjectMatch match) =>
        $"{(match.IdentityConfirmed ? "Matched" : "Identity not confirmed: matched")} {string.Join(", ", match.Matched.Select(One))}";

    private static string One(string matched) => matched switch
    {
        "id" => "record",
        "pnc" => "PNC ID",
        "cro" => "CRO number",
        "pnc-like" => "a PNC ID one slip away from the one entered",
        "cro-like" => "a CRO number one slip away from the one entered",
        "name-like" => "a name that is alike",
        "born" => "date of birth",
        _ => matched,
    };
}

/// <summary>Ages in whole years.</summary>
internal static class Ages
{
    /// <summary>The age on a day; someone born on 29 February is a year older on 1 March of other years.</summary>
    public static int? On(DateOnly? bornOn, DateOnly day)
    {
        if (bornOn is not { } born || born > day)
            return null;
        var years = day.Year - born.Year;
        return (day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? years - 1 : years;
    }
}
