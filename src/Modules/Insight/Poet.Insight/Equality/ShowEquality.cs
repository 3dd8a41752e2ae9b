using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Features;
using Poet.Insight.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Insight.Equality;

/// <summary>On whom orders fall, by sex, age and ethnic group, from referral to breach (Equality Act 2010 s.149). Numbers that could point at somebody are left out for everybody. Shows no person.</summary>
[Permission("insight.see")]
internal sealed record ShowEquality : IQuery<EqualityView>
{
    /// <summary>As for the figures.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>As for the figures.</summary>
    public DateOnly? From { get; init; }

    /// <summary>As for the figures. What is said of sex and ethnic group is as it stands now.</summary>
    public DateOnly? AsKnownAt { get; init; }

    public static void Map(IEndpointRouteBuilder insight) =>
        insight.MapGet("/equality", async ([AsParameters] ShowEquality query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("On whom orders fall, by sex, age and ethnic group").Sends(typeof(ShowEquality));
}

/// <summary>People by sex, age and ethnic group.</summary>
/// <param name="AsOf">The moment counted at, in UTC.</param>
/// <param name="From">The first day of the period.</param>
/// <param name="Until">Its last day.</param>
/// <param name="AsKnownAt">What was known at this moment is counted, in UTC.</param>
/// <param name="Groups">referred, applied-for, granted, refused and breached in the period; bound on the day.</param>
/// <param name="Traits">The traits.</param>
/// <param name="SaysNot">What nobody should read out of it.</param>
internal sealed record EqualityView(DateTimeOffset AsOf, DateOnly From, DateOnly Until, DateTimeOffset AsKnownAt, IReadOnlyList<string> Groups, IReadOnlyList<TraitView> Traits, string SaysNot);

/// <summary>People by one trait.</summary>
/// <param name="Trait">sex, age or ethnic-group.</param>
/// <param name="Rows">Its values, and all together.</param>
internal sealed record TraitView(string Trait, IReadOnlyList<TraitRow> Rows);

/// <summary>People of one value.</summary>
/// <param name="Value">The value, not-known, or all.</param>
/// <param name="Counts">People of each group, each once; null where the number, or another by it, could point at somebody.</param>
/// <param name="Granted">Of those whom a court decided about, the share with an order; null where one of the numbers is left out or nobody was decided about.</param>
internal sealed record TraitRow(string Value, IReadOnlyList<int?> Counts, GrantedShare? Granted);

/// <summary>A share of people granted an order among those granted or refused one.</summary>
/// <param name="Percent">Per cent, one decimal.</param>
/// <param name="Low">Chance alone leaves it above this per cent, nineteen times in twenty.</param>
/// <param name="High">And below this.</param>
internal sealed record GrantedShare(decimal Percent, decimal Low, decimal High);

internal sealed class ShowEqualityHandler(InsightDb db, ISubjects subjects, TimeProvider time) : IRequestHandler<ShowEquality, EqualityView>
{
    private const string SaysNot = "Why numbers differ. Nothing here knows how many people of a group live in the force's area, offend or are reported; limits that overlap show no difference. Whoever is refused for one order and granted another "
        + "counts in both. Where much is not known, the rest says little.";

    private static readonly string[] Groups = ["referred", "applied-for", "granted", "refused", "bound", "breached"];

    public async Task<EqualityView> Handle(ShowEquality query, CancellationToken cancel)
    {
        var asked = new ShowInsight { AsOf = query.AsOf, From = query.From, AsKnownAt = query.AsKnownAt }.Read(time.GetUtcNow());
        List<IReadOnlyCollection<Guid>> people = [];
        foreach (var group in Groups)
            people.Add(await db.Persons(asked, Of(asked, group)).ToListAsync(cancel));
        var counted = await subjects.CountTraits(people, asked.Day, cancel);
        return new(asked.At, asked.From, asked.Day, asked.Known, Groups, [.. counted.GroupBy(c => c.Trait).Select(t => new TraitView(t.Key, Safe([.. t])))], SaysNot);
    }

    private IQueryable<Guid> Of(Asked asked, string group)
    {
        var happened = db.MomentsOf(asked).Where(m => m.On >= asked.From && m.On <= asked.Day);
        return (group switch
        {
            "referred" => happened.Where(m => m.Kind == Kinds.Referral && m.What == "received"),
            "applied-for" => happened.Where(m => m.Kind == Kinds.Application && m.What == "made"),
            "granted" => happened.Where(m => m.Kind == Kinds.Application && m.What == "granted"),
            "refused" => happened.Where(m => m.Kind == Kinds.Application && m.What == "refused"),
            "breached" => happened.Where(m => m.Kind == Kinds.Breach && m.What == "happened"),
            _ => null,
        })?.Select(m => m.SubjectId) ?? db.Held(Kinds.Order, asked).Where(s => s.State == "in-force").Select(s => s.SubjectId);
    }

    // each group is a whole of its own, of which the values are parts
    private static List<TraitRow> Safe(IReadOnlyList<TraitCount> counts)
    {
        List<TraitCount> rows = [.. counts, new("", PanelRow.All, [.. Groups.Select((_, g) => counts.Sum(c => c.Counts[g]))])];
        var safe = Groups.Select((_, g) => SmallNumbers.LeaveOut([.. rows.Select(r => new CountedRow(r.Value, r.Value, [r.Counts[g]], null))], RowsAre.Parts, 1, PanelRow.All).ToDictionary(r => r.Key, r => r.Values?[0])).ToList();
        return rows.ConvertAll(r => new TraitRow(r.Value, [.. safe.Select(s => s[r.Value])], Granted(safe[2][r.Value], safe[3][r.Value])));
    }

    private static GrantedShare? Granted(int? granted, int? refused)
    {
        if (granted + refused is not > 0)
            return null;
        var share = new Share(granted!.Value, granted.Value + refused!.Value);
        return new(Percent((double)share.Of / share.All), Percent(share.Limits.Low), Percent(share.Limits.High));
    }

    private static decimal Percent(double share) => Math.Round((decimal)share * 100, 1);
}
