using System.Text.Json;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Identity;
using Poet.Platform.Requests;

namespace Poet.Breaches.Domain;

/// <summary>The own view, and then the decision.</summary>
internal sealed partial class Breach
{
    private const int MostWords = 4000;

    /// <summary>The view of this person for the next decision; null while none is written, so that no option is shown.</summary>
    public OwnView? ViewOf(Guid person) => views.LastOrDefault(v => v.ActorId == person && !decisions.Any(d => d.ActorId == person && d.View == v.Sequence));

    /// <summary>A decision-maker writes the own view; it stays as it is.</summary>
    public void Write(ViewWritten view, By by)
    {
        List<Problem> problems = [.. NotOpen()];
        if (ViewOf(by.ActorId) is not null)
            problems.Add(new("view-written", "Go on to the options: your view is written, and stays as it is until you have decided"));
        foreach (var (text, field, what) in view.Parts())
            if (text is not { } words || words.Trim().Length is < 3 or > MostWords)
                problems.Add(new($"{Words.Kebab(field)}-missing", $"Enter {what}, in 3 to 4,000 characters", field));
        RuleBrokenException.ThrowIfAny(problems);
        views.Add(new()
        {
            BreachId = Id, Sequence = views.Count + 1, At = by.Now, ActorId = by.ActorId, ActorName = by.ActorName, Information = view.Information.Trim(), Threat = view.Threat.Trim(),
            Powers = view.Powers.Trim(), Options = view.Options.Trim(), Action = view.Action.Trim(),
        });
        Note(StepKind.ViewWritten, by);
    }

    /// <summary>It is decided how to respond.</summary>
    /// <param name="choice">What is chosen.</param>
    /// <param name="rank">Rank of the one who decides.</param>
    /// <param name="law">What the plugin offers.</param>
    public void Decide(Choice choice, Rank rank, LawOfBreach law, By by)
    {
        var option = law.Options.FirstOrDefault(o => o.Id == choice.Option);
        var said = Shown(law, choice.Preconditions);
        var unmet = said.FirstOrDefault(o => o.Id == option?.Id)?.Preconditions.Where(p => p.State != PreconditionState.Met).Select(p => p.Text).ToList() ?? [];
        var agrees = option is not null && unmet.Count == 0;
        RuleBrokenException.ThrowIfAny([.. NotOpen(), .. Problems(choice, option, unmet, rank, law, by)]);
        decisions.Add(new()
        {
            BreachId = Id, Sequence = decisions.Count + 1, View = ViewOf(by.ActorId)!.Sequence, At = by.Now, ActorId = by.ActorId, ActorName = by.ActorName, Rank = RankWords.Of(rank),
            OptionId = option?.Id, Response = option?.Name ?? choice.Another!.Trim(), Agrees = agrees, Departure = agrees ? null : choice.Departure!.Trim(), Reason = by.Reason,
            Shown = JsonSerializer.Serialize(said, KeptJson.Options),
        });
        DecidedAt = by.Now;
        Note(StepKind.Decided, by, detail: option?.Id ?? "another");
    }

    /// <summary>The options with what is known of each precondition: what is said now, else what was said with the last decision, else not known.</summary>
    public IReadOnlyList<OptionShown> Shown(LawOfBreach law, IReadOnlyList<PreconditionSaid> said)
    {
        var before = decisions.Count == 0 ? [] : JsonSerializer.Deserialize<List<OptionShown>>(decisions[^1].Shown, KeptJson.Options)!;
        return [.. law.Options.Select(o => new OptionShown(o.Id, o.Name, o.WhenProper, o.Source, o.Decides is { } who ? new(RankWords.Of(who.Rank), who.IsLaw, who.Section) : null,
            [.. o.Preconditions.Select(p => new PreconditionShown(p, said.LastOrDefault(s => s.Option == o.Id && s.Text == p)?.State
                ?? before.FirstOrDefault(b => b.Id == o.Id)?.Preconditions.FirstOrDefault(b => b.Text == p)?.State ?? PreconditionState.NotKnown))]))];
    }

    private IEnumerable<Problem> Problems(Choice choice, EnforcementOption? option, List<string> unmet, Rank rank, LawOfBreach law, By by)
    {
        if (ViewOf(by.ActorId) is null)
            yield return new("own-view-missing", "Write your own view first: the options are shown after it");
        if (choice.Option is null == string.IsNullOrWhiteSpace(choice.Another))
            yield return new("option-missing", "Choose an option, or enter another response", "option");
        else if (choice.Option is not null && option is null)
            yield return new("option-unknown", "Choose one of the options of this type of order, or enter another response", "option");
        if (choice.Another?.Trim().Length > 300)
            yield return new("another-too-long", "Enter the other response in at most 300 characters", "another");
        if ((option is null ? law.ForAnother : option.Decides) is { } who && rank < who.Rank)
            yield return new("rank-too-low", $"Ask {RankWords.Least(who.Rank)} to decide this: {(who.IsLaw ? who.Section : "force policy")}", "option");
        if (choice.Preconditions.Index().Where(p => !law.Options.Any(o => o.Id == p.Item.Option && o.Preconditions.Contains(p.Item.Text))).Select(p => (int?)p.Index).FirstOrDefault() is { } wrong)
            yield return new("precondition-unknown", "Send preconditions as the options show them", $"preconditions[{wrong}].text");
        if ((option is null || unmet.Count > 0) && string.IsNullOrWhiteSpace(choice.Departure))
            yield return new("departure-missing", option is null ? "Enter why none of the options fits" : $"Enter why, although this is not known to be met: {string.Join("; ", unmet)}", "departure");
        if (choice.Departure?.Trim().Length > 2000)
            yield return new("departure-too-long", "Enter why you depart in at most 2,000 characters", "departure");
    }
}

/// <summary>An own view under the National Decision Model.</summary>
/// <param name="Information">What is known, how sure it is, and what is not known.</param>
/// <param name="Threat">Who could be harmed, how badly and how soon.</param>
/// <param name="Powers">What powers, duties and policy bear on it.</param>
/// <param name="Options">What could be done and what each would mean.</param>
/// <param name="Action">What you would do, why, and when you would look again.</param>
internal sealed record ViewWritten(string Information, string Threat, string Powers, string Options, string Action)
{
    public IEnumerable<(string? Text, string Field, string What)> Parts() =>
    [
        (Information, "information", "what is known, how sure it is and what is not known"), (Threat, "threat", "who could be harmed, how badly and how soon"),
        (Powers, "powers", "what powers, duties and policy bear on it"), (Options, "options", "what could be done"), (Action, "action", "what you would do and why"),
    ];
}

/// <summary>What is chosen.</summary>
internal sealed record Choice(string? Option, string? Another, string? Departure, IReadOnlyList<PreconditionSaid> Preconditions);

/// <summary>What is said of a precondition.</summary>
/// <param name="Option">Id of the option.</param>
/// <param name="Text">The precondition, as the options show it.</param>
/// <param name="State">met, not-met or not-known.</param>
internal sealed record PreconditionSaid(string Option, string Text, PreconditionState State);

/// <summary>Whether a precondition is met.</summary>
internal enum PreconditionState
{
    /// <summary>Nobody has said.</summary>
    NotKnown,
    /// <summary>It is met.</summary>
    Met,
    /// <summary>It is not.</summary>
    NotMet,
}

/// <summary>An option as it is shown. Options stand in no order of merit.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">A few words.</param>
/// <param name="WhenProper">When it is proper.</param>
/// <param name="Source">Section or guidance, or force policy.</param>
/// <param name="Decides">Who may decide; left out for any officer.</param>
/// <param name="Preconditions">What must hold first.</param>
internal sealed record OptionShown(string Id, string Name, string WhenProper, string Source, WhoDecides? Decides, IReadOnlyList<PreconditionShown> Preconditions);

/// <summary>Who may decide.</summary>
/// <param name="Rank">The lowest rank that will do, in words.</param>
/// <param name="IsLaw">True where the statute asks for it; false for force policy.</param>
/// <param name="Source">The section, or force policy.</param>
internal sealed record WhoDecides(string Rank, bool IsLaw, string Source);

/// <summary>A precondition as it is shown.</summary>
/// <param name="Text">The statement.</param>
/// <param name="State">met, not-met or not-known.</param>
internal sealed record PreconditionShown(string Text, PreconditionState State);
