using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Acts that terms about molestation name.</summary>
public enum MolestingAct
{
    /// <summary>Using violence.</summary>
    Violence,
    /// <summary>Threatening violence.</summary>
    ThreatOfViolence,
    /// <summary>Harassing, pestering or intimidating.</summary>
    Harassment,
    /// <summary>Damaging their property.</summary>
    Damage,
}

/// <summary>Terms of a condition not to molest.</summary>
public sealed record NonMolestationTerms
{
    /// <summary>The people protected.</summary>
    [Field("People protected"), PersonId, MinLength(1), MaxLength(50)]
    public required IReadOnlyList<Guid> People { get; init; }

    /// <summary>True for molestation in general; the acts listed are then examples.</summary>
    [Field("Molestation in general", Hint = "The acts chosen below are then examples only")]
    public bool InGeneral { get; init; }

    /// <summary>Acts named in the order; the only ones barred unless <see cref="InGeneral"/>.</summary>
    [Field("Acts named in the order"), MaxLength(4)]
    public IReadOnlyList<MolestingAct> Acts { get; init; } = [];

    /// <summary>True when encouraging or asking others to do it is barred too.</summary>
    [Field("Also through other people", Hint = "Encouraging or asking anyone else to do it")]
    public bool ThroughOthers { get; init; }
}

/// <summary>Not to use or threaten violence, harass or molest.</summary>
internal sealed partial class NonMolestation : ConditionKind<NonMolestationTerms>
{
    public override string Id => ConditionKinds.NonMolestation;

    public override string Name => "No violence or harassment";

    public override string About => "Bars violence, threats, harassment or molestation of named people; fits every order that protects a person from another they know";

    public override Polarity Polarity => Polarity.Prohibition;

    public override IReadOnlyList<string> Proof =>
    [
        "Statement of the person protected, and of anyone who saw or heard it",
        "Body-worn video, photographs of injuries and damage, medical notes",
        "The call to the police, messages and posts with their times",
        "Examination of devices, where searches or posts are alleged",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("A threat to the person protected", Violent, Did(ConductKind.ThreatOfViolence, MsA), All, Outcome.Breach),
        new("A threat to somebody else", Violent, Did(ConductKind.ThreatOfViolence, Stranger), All, Outcome.NoBreach),
        new("Violence, but to whom was not said", Violent, Did(ConductKind.Violence, null), All, Outcome.CannotTell),
        new("A search of the internet where molestation in general is barred", new NonMolestationTerms { People = [MsA], InGeneral = true, ThroughOthers = true }, Did(ConductKind.SearchOnline, MsA), All, Outcome.CannotTell),
    ];

    protected override string Render(NonMolestationTerms terms, References references)
    {
        var whom = terms.People.Select(references.NameOf).Or();
        var acts = terms.Acts.Select(a => InWords(a, whom)).Or();
        var what = terms.InGeneral ? $"molest {whom}" + (acts.Length > 0 ? $", including to {acts}" : "") : acts;
        return $"Not to {what}{(terms.ThroughOthers ? ", nor to encourage or ask anyone else to do so" : "")}.";
    }

    protected override Assessment Assess(NonMolestationTerms terms, Situation situation, References references)
    {
        var findings = new Findings();
        foreach (var fact in situation.Facts.Conduct ?? [])
            if (fact.Kind is ConductKind.SearchOnline or ConductKind.PostOnline)
                Online(terms, fact, findings);
            else if (ActOf(fact.Kind) is { } act)
                Weigh(terms, fact, act, findings);
        return findings.Conclude("What the subject did to a person protected by this term");
    }

    private static void Weigh(NonMolestationTerms terms, ConductFact fact, MolestingAct act, Findings findings)
    {
        var did = Did(act);
        if (fact.PersonId is { } person && !terms.People.Contains(person))
            findings.Clear($"The subject {did}, but not towards a person protected by this term");
        else if (!terms.InGeneral && !terms.Acts.Contains(act))
            findings.Clear($"The subject {did}, which is not among the acts that this term names");
        else if (fact.PersonId is null)
            findings.Ask($"The subject {did}", "To whom the subject did it");
        else
            findings.Breach($"The subject {did}, towards a person protected by this term");
    }

    // a kind of its own bars searches and posts; here they may at most amount to molestation in general
    private static void Online(NonMolestationTerms terms, ConductFact fact, Findings findings)
    {
        if (terms.InGeneral && (fact.PersonId is null || terms.People.Contains(fact.PersonId.Value)))
            findings.Ask("The subject searched for or posted about somebody online", "Whether that is molestation: about whom, how often, and whether that person came to know of it");
    }

    protected override IEnumerable<TermProblem> Validate(NonMolestationTerms terms)
    {
        if (!terms.InGeneral && terms.Acts.Count == 0)
            yield return new("acts", "Choose at least one act, or molestation in general");
    }

    protected override IEnumerable<DraftingConcern> Review(NonMolestationTerms terms, References references)
    {
        if (terms.InGeneral && terms.Acts.Count == 0)
            yield return new("molest-undefined", ConcernSeverity.Warning, "\"Molest\" is a lawyer's word that few subjects understand", "Name the acts as well, such as violence, threats and harassment");
        if (terms.Acts.Contains(MolestingAct.Violence) && !terms.Acts.Contains(MolestingAct.ThreatOfViolence) && !terms.InGeneral)
            yield return new("molest-no-threats", ConcernSeverity.Warning, "Threats are not covered", "Write \"use or threaten violence\"");
        if (!terms.ThroughOthers)
            yield return new("molest-through-others", ConcernSeverity.Warning, "Getting somebody else to do it is not covered", "Add \"nor to encourage or ask anyone else to do so\"");
    }

    protected override TermsRead? ReadTerms(string courtWords) => ReadOne(courtWords, ReadWords);

    private static TermsRead? ReadWords(string courtWords)
    {
        if (CourtWords.Of(courtWords, "molest", "violence", "harass", "pester", "intimidat", "property") is not { } words)
            return null;
        var others = words.Takes(Others());
        string? who = null;
        List<MolestingAct> acts = [];
        var general = Take(Molest());
        if (Take(Both()))
            acts.AddRange([MolestingAct.Violence, MolestingAct.ThreatOfViolence]);
        foreach (var (act, pattern) in new (MolestingAct, Regex)[]
        {
            (MolestingAct.Violence, Use()), (MolestingAct.ThreatOfViolence, Threaten()), (MolestingAct.Harassment, Harass()),
            (MolestingAct.Damage, Property()),
        })
            if (!acts.Contains(act) && Take(pattern))
                acts.Add(act);
        if (who is null || !general && acts.Count == 0)
            return null;
        var names = Kinds.Names.In(who);
        return new(new() { People = Kinds.Names.ToFill(names), InGeneral = general, Acts = acts, ThroughOthers = others }, words.Confidence) { ToChoose = names, NotCovered = words.NotCovered };

        bool Take(Regex pattern)
        {
            if (words.Take(pattern) is not { } match)
                return false;
            who ??= match.Groups["who"] is { Success: true } named ? named.Value.Trim() : null;
            return true;
        }
    }

    protected override IEnumerable<Facet> Facets(NonMolestationTerms terms, References references) => terms.People.Select(FacetOf.Person);

    protected override IEnumerable<Guid> Names(NonMolestationTerms terms) => terms.People;

    private static MolestingAct? ActOf(ConductKind kind) => kind switch
    {
        ConductKind.Violence => MolestingAct.Violence,
        ConductKind.ThreatOfViolence => MolestingAct.ThreatOfViolence,
        ConductKind.Harassment => MolestingAct.Harassment,
        ConductKind.Damage => MolestingAct.Damage,
        _ => null,
    };

    private static string InWords(MolestingAct act, string whom) => act switch
    {
        MolestingAct.Violence => $"use violence against {whom}",
        MolestingAct.ThreatOfViolence => $"threaten violence against {whom}",
        MolestingAct.Harassment => $"harass, pester or intimidate {whom}",
        _ => $"damage the property of {whom}",
    };

    private static string Did(MolestingAct act) => act switch
    {
        MolestingAct.Violence => "used violence",
        MolestingAct.ThreatOfViolence => "threatened violence",
        MolestingAct.Harassment => "harassed, pestered or intimidated",
        _ => "damaged property",
    };

    private static NonMolestationTerms Violent => new() { People = [MsA], Acts = [MolestingAct.Violence, MolestingAct.ThreatOfViolence], ThroughOthers = true };

    private static Situation Did(ConductKind kind, Guid? person) => On(TuesdayAfternoon, new Facts { Conduct = [new(kind) { PersonId = person }] });

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Opens = @"(?:\b(?:not (?:to )?|must not |shall not )|,?\s*(?:including (?:to )?)|,?\s*\b(?:or|nor)(?: to)?\s+|,\s*)(?:otherwise )?";
    private const string Who = @"\s+(?<who>[^,.;|]+?)(?=,|\s*\||\s+(?:or|and|nor|by|whether)\b|$)";

    [GeneratedRegex(Opens + "molest" + Who, Plain)]
    private static partial Regex Molest();

    [GeneratedRegex(Opens + @"use or threaten(?: to use)? (?:any )?violence (?:against|towards?)" + Who, Plain)]
    private static partial Regex Both();

    [GeneratedRegex(Opens + @"use (?:any )?violence (?:against|towards?)" + Who, Plain)]
    private static partial Regex Use();

    [GeneratedRegex(Opens + @"threaten(?: to use)? (?:any )?violence (?:against|towards?)" + Who, Plain)]
    private static partial Regex Threaten();

    [GeneratedRegex(Opens + @"(?:intimidate, harass or pester|harass, pester or intimidate|harass|pester|intimidate)" + Who, Plain)]
    private static partial Regex Harass();

    [GeneratedRegex(Opens + @"damage (?:(?:any|the) )?property (?:of|belonging to)" + Who, Plain)]
    private static partial Regex Property();

    [GeneratedRegex(@",?\s*(?:and|nor|or)(?: must not)? (?:to )?(?:encourage or ask|encourage|instruct|instruct or encourage) (?:any(?:one)? (?:else|other person))(?: to do so)?", Plain)]
    private static partial Regex Others();
}
