using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Whether what the subject did, or where the subject is, goes against a term about a shared home.</summary>
internal sealed class HomeRightsCheck(HomeRightsTerms terms, Situation situation, References references)
{
    private readonly Findings findings = new();

    public Assessment Answer()
    {
        foreach (var fact in situation.Facts.Conduct ?? [])
            Conduct(fact);
        if (terms.Right == HomeRight.NoEviction)
            return findings.Conclude("Whether anyone was evicted or shut out of the home in this term");
        var where = new Whereabouts(situation.Facts, references);
        if (where.Said)
            Presence(where);
        var answer = findings.Conclude("Whether the subject entered, stayed in or came back to the home in this term");
        return answer with { Trace = [.. where.Steps, .. answer.Trace] };
    }

    private void Conduct(ConductFact fact)
    {
        if (!Concerns(fact.Kind))
            return;
        var evicted = fact.Kind == ConductKind.EvictOrExclude;
        var says = evicted ? "Somebody was evicted or shut out" : fact.Kind == ConductKind.Enter ? "The subject entered a home" : "The subject stayed in or came back to a home";
        if (fact.PlaceId is { } place && place != terms.PlaceId)
            findings.Clear($"{says}, but not the one in this term");
        else if (evicted && fact.PersonId is { } person && !terms.People.Contains(person))
            findings.Clear($"{says}, but nobody whom this term names");
        else
        {
            if (fact.PlaceId is null)
                findings.Ask(says, "Whether it was the home in this term");
            if (evicted && fact.PersonId is null)
                findings.Ask(says, "Who was evicted or shut out");
            if (fact.PlaceId is not null && (!evicted || fact.PersonId is not null))
                Unless($"{says}: the one in this term");
        }
    }

    private bool Concerns(ConductKind kind) => terms.Right switch
    {
        HomeRight.NoEviction => kind == ConductKind.EvictOrExclude,
        _ => kind is ConductKind.Enter or ConductKind.RemainOrReturn,
    };

    private void Presence(Whereabouts where)
    {
        switch (where.SideOf(terms.PlaceId, othersAreElsewhere: true))
        {
            case Side.Inside when where.Place is { Inside: null } && where.Place.PlaceId == terms.PlaceId:
                findings.Ask("The subject is said to be at the home in this term", "Whether the subject went in");
                break;
            case Side.Inside:
                Unless("The subject is in the home in this term");
                break;
            case Side.Outside:
                findings.Clear("These facts do not put the subject in the home in this term");
                break;
            default:
                findings.Ask("Whether the subject is in the home in this term is open", PlaceBan.NotExact(where));
                break;
        }
    }

    private void Unless(string says)
    {
        if (!terms.MayFetchBelongings || situation.Facts.Place?.WithinException == false)
            findings.Breach(says);
        else if (situation.Facts.Place?.WithinException == true)
            findings.Clear($"{says}, once with a police officer to fetch belongings, as this term allows");
        else
            findings.Ask(says, "Whether it was the one visit with a police officer to fetch belongings");
    }
}
