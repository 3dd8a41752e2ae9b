using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Poet.Breaches.Domain;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.Breaches.Features;

/// <summary>What the check answered as of the event, as it is kept.</summary>
/// <param name="Covers">What the answer covers and what it does not.</param>
/// <param name="At">The moment of the event, in UTC.</param>
/// <param name="KnownAt">The state of knowledge it rests on, in UTC.</param>
/// <param name="Orders">The orders.</param>
internal sealed record KeptAnswer(string Covers, DateTimeOffset At, DateTimeOffset KnownAt, IReadOnlyList<KeptOrder> Orders);

/// <summary>An order as the check saw it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Reference">Short reference.</param>
/// <param name="TypeCode">Code of its type.</param>
/// <param name="StateSays">Where it stood, in words.</param>
/// <param name="CannotTellBecause">Why nothing could be told for certain; left out where nothing stood against it.</param>
/// <param name="Knowledge">How well it could be proved that the person knew of it.</param>
/// <param name="ReasonableExcuse">Always to be asked and never assessed.</param>
/// <param name="Terms">Its conditions.</param>
/// <param name="Evidence">Each piece of evidence that the person knew of the order by then, strongest first: what proves it in court.</param>
/// <param name="Notes">What else to know of the order's record, such as permissions then given.</param>
internal sealed record KeptOrder(Guid Id, string Reference, string TypeCode, string StateSays, string? CannotTellBecause, string Knowledge, string ReasonableExcuse, IReadOnlyList<KeptTerm> Terms,
    IReadOnlyList<string> Evidence, IReadOnlyList<string> Notes);

/// <summary>A condition against the facts.</summary>
/// <param name="ConditionId">The condition.</param>
/// <param name="Number">As the order counts it.</param>
/// <param name="Heading">Where its words come from.</param>
/// <param name="Kind">What kind of condition it is.</param>
/// <param name="Outcome">breach, no-breach or cannot-tell.</param>
/// <param name="Says">The outcome as it is said to people.</param>
/// <param name="Words">Its words, or that they are withheld.</param>
/// <param name="Trace">The facts used, in order.</param>
/// <param name="Missing">What would have to be known.</param>
/// <param name="Notes">What to bear in mind.</param>
/// <param name="Proof">How a breach would be shown.</param>
internal sealed record KeptTerm(Guid ConditionId, int Number, string Heading, string? Kind, string Outcome, string Says, string Words, IReadOnlyList<string> Trace, IReadOnlyList<string> Missing,
    IReadOnlyList<string> Notes, IReadOnlyList<string> Proof);

/// <summary>Runs the check as of an event, and makes of its answer what is kept.</summary>
internal sealed class EventCheck(IChecks checks, IOptions<JsonOptions> json)
{
    /// <param name="seen">The orders that the asker may see; what the check says of others is not kept.</param>
    public async Task<(CheckedTerms Answer, CheckGiven Kept)> Run(Guid subject, DateTimeOffset at, Facts? facts, IReadOnlySet<Guid> seen, CancellationToken cancel)
    {
        JsonElement? said = facts is null ? null : JsonSerializer.SerializeToElement(facts, json.Value.SerializerOptions);
        var answer = await checks.Run(subject, at, said, cancel);
        answer = answer with { Orders = [.. answer.Orders.Where(o => seen.Contains(o.Id))] };
        return (answer, new(said?.GetRawText(), Write(t => t.Full, o => o.Full), Write(t => t.Open, o => o.Open)));

        string Write(Func<CheckedTerm, CheckedWords> words, Func<CheckedOrder, CheckedAround> around) => JsonSerializer.Serialize(Kept(answer, words, around), KeptJson.Options);
    }

    public static KeptAnswer Read(string kept) => JsonSerializer.Deserialize<KeptAnswer>(kept, KeptJson.Options)!;

    private static KeptAnswer Kept(CheckedTerms answer, Func<CheckedTerm, CheckedWords> words, Func<CheckedOrder, CheckedAround> around) => new(answer.Covers, answer.At, answer.KnownAt,
        [.. answer.Orders.Select(o => new KeptOrder(o.Id, o.Reference, o.TypeCode, o.StateSays, o.CannotTellBecause, o.Knowledge, o.ReasonableExcuse, [.. o.Terms.Select(t => Kept(t, words(t)))], around(o).Evidence, around(o).Notes))]);

    private static KeptTerm Kept(CheckedTerm t, CheckedWords words) =>
        new(t.ConditionId, t.Number, t.Heading, t.Kind, t.Outcome, t.Says, words.Words, words.Trace, words.Missing, words.Notes, t.Proof);
}
