using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Weighs where and with whom the subject stays.</summary>
internal static class ResidenceCheck
{
    public static Assessment Answer(ResidenceTerms terms, Situation situation, References references)
    {
        const string ToAsk = "Where the subject lives or spends the nights, and with whom";
        var findings = new Findings();
        if (situation.Facts.Stay is not { } stay)
            return findings.Conclude(ToAsk);
        string[] at = stay.PlaceId is { } place ? [place.ToString()] : [];
        if (terms.HasPlace && (stay.PlaceId ?? stay.NoFixedAbode ?? (object?)stay.Nights) is not null)
            new Charge("The subject stays elsewhere than this term requires")
                .Unless(terms.OnlyWhileHomeless, !stay.NoFixedAbode, "the subject has a fixed abode, and the term holds only while there is none", "Whether the subject has no fixed abode")
                .If(Elsewhere(terms, stay, situation, references), "the place given is the one that the term requires", "Whether the subject stays where the term requires")
                .Unless(terms.PlaceId is not null && terms.MaxNightsElsewhere is > 0, stay.Nights is { } nights ? nights <= terms.MaxNightsElsewhere : null, "for no more nights than the term allows", "For how many nights in a row")
                .Open(terms.PlaceId is not null && terms.MaxNightsElsewhere is null, "How many nights elsewhere make a breach: the condition does not say")
                .Weigh(findings, situation, terms.Approval, LedgerWords.Residence, at);
        if (terms.NoChildUnder is { } age)
            Children(findings, terms, situation, stay, age, at);
        return findings.Conclude(ToAsk);
    }

    private static bool? Elsewhere(ResidenceTerms terms, StayFact stay, Situation situation, References references)
    {
        if (stay.PlaceId is not { } place)
            return null;
        if (terms.PlaceId is { } home)
            return place != home;
        var where = new Whereabouts(situation.Facts with { Position = null, Place = new() { PlaceId = place } }, references);
        return where.SideOf(terms.Within!.Value, othersAreElsewhere: false) switch { Side.Inside => false, Side.Outside => true, _ => null };
    }

    private static void Children(Findings findings, ResidenceTerms terms, Situation situation, StayFact stay, int age, string[] at)
    {
        if (stay.Household is not { } household)
        {
            findings.Ask("The subject stays somewhere", "Who lives in the household, with their ages");
            return;
        }
        if (household.Count == 0)
            findings.Clear("Nobody else lives in the household");
        foreach (var member in household)
            new Charge("Somebody lives in the household")
                .If(member.Age is { } years ? years < age : null, "they are not under the age in this term", "How old the people of the household are")
                .Unless(terms.ChildSex is not null, member.Sex is null ? null : member.Sex != terms.ChildSex, "the term is about children of the other sex", "The sex of the child in the household")
                .Weigh(findings, situation, terms.Approval, LedgerWords.Residence, at);
    }
}
