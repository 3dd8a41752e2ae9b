using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Whether somebody with the subject is company that the terms bar.</summary>
internal sealed class NonAssociationCheck(NonAssociationTerms terms, Situation situation, References references)
{
    private readonly Findings findings = new();
    private readonly List<string> openEverywhere = [];

    public Assessment Answer()
    {
        if (situation.Facts.Communication is { } communication && terms.People.Contains(communication.PersonId))
            AtADistance(communication, true);
        else if (situation.Facts.Communication is { } other && terms.Class is not null && NonAssociationClasses.Belongs(terms, other.Is, other.Groups) is not false and var belongs)
            AtADistance(other, belongs);
        if (situation.Facts.With is not { } with)
            return findings.Conclude("Who is with the subject, and how old they are");
        if (with.Count == 0)
        {
            findings.Clear("Nobody is with the subject");
            return findings.Conclude("");
        }
        if (terms.Places.Count > 0)
            switch (Somewhere())
            {
                case Side.Outside:
                    findings.Clear("The subject is not in a place where this term holds");
                    return findings.Conclude("");
                case Side.Undecided:
                    openEverywhere.Add("Whether the subject is in a place where this term holds");
                    break;
            }
        foreach (var companion in with)
            Company(companion);
        if (terms.GroupAbove is { } most)
            Group(with, most);
        return findings.Conclude("");
    }

    private void AtADistance(CommunicationFact fact, bool? named)
    {
        if (fact.Means == ContactMeans.InPerson)
        {
            if (situation.Facts.With is null)
                findings.Ask("The subject met a person of this term", "Whether they were in each other's company: where, how long, and whether by chance");
            return;
        }
        const string Says = "There was a communication at a distance with a person of this term";
        var did = fact.Means == ContactMeans.ThirdParty ? fact.AskedThirdParty : fact.SubjectCommunicated;
        if (terms.Indirect == Coverage.NotIncluded || did == false)
            findings.Clear(terms.Indirect == Coverage.NotIncluded ? $"{Says}, which it leaves out" : "The subject neither began nor answered it, nor asked for it");
        else if (terms.Indirect == Coverage.NotSaid)
            findings.Ask(Says, "Whether the order covers association at a distance: it does not say");
        else if (did is null)
            findings.Ask(Says, "Whether the subject began it, answered, or asked for it");
        else if (fact.WithinException == true && terms.Exceptions.Any(e => e != AssociationException.ChanceMeeting))
            findings.Clear($"{Says}, as an exception in the order allows");
        else
            Settle(Says, [.. named is null ? [Belonging] : Array.Empty<string>(), .. Exceptions(fact.WithinException, inadvertent: false)]);
    }

    private string Belonging => $"Whether the other person is of those whom the term means: {NonAssociationClasses.InWords(terms.Class!.Value, terms.Group)}";

    private Side Somewhere()
    {
        var where = new Whereabouts(situation.Facts, references);
        return where.Said ? PlaceBan.InAny(where, terms.Places, othersAreElsewhere: false).Side : Side.Undecided;
    }

    private void Company(CompanionFact companion)
    {
        if (companion.PersonId is { } id && terms.People.Contains(id))
            Unless(companion, "A person named in this term is with the subject", []);
        else if (companion.PersonId is null && terms.People.Count > 0)
            Unless(companion, "Somebody is with the subject whose name was not given", ["Who is with the subject"]);
        else if (terms.People.Count > 0)
            findings.Clear("A person with the subject is not named in this term");
        if (terms.Class is not null)
            if (NonAssociationClasses.Belongs(terms, companion.Is, companion.Groups) is { } belongs && !belongs)
                findings.Clear("A person with the subject is not of those whom this term means");
            else
                Unless(companion, "Somebody is with the subject who is or may be of those whom this term means", NonAssociationClasses.Belongs(terms, companion.Is, companion.Groups) is null ? [Belonging] : []);
        if (terms.UnderAge is { } age)
            Young(companion, age);
    }

    private void Young(CompanionFact companion, int age)
    {
        if (companion.Age >= age)
            findings.Clear("A person with the subject is not under the age in this term");
        else if (terms.SupervisedAllowed && companion.Supervised == true)
            findings.Clear("Another responsible adult supervises, which this term allows");
        else
        {
            List<string> open = [];
            if (companion.Age is null)
                open.Add("How old the person with the subject is");
            if (terms.SupervisedAllowed && companion.Supervised is null)
                open.Add("Whether another responsible adult supervises");
            Unless(companion, companion.Age is null ? "Somebody is with the subject whose age was not given" : "A person under the age in this term is with the subject", open);
        }
    }

    private void Group(IReadOnlyList<CompanionFact> with, int most)
    {
        if (terms.PublicOnly && with.All(c => c.InPublic == false))
        {
            findings.Clear("The group is not in a public place");
            return;
        }
        var others = with.Count;
        bool? larger = terms.SubjectCounted switch
        {
            Coverage.Included => others + 1 > most,
            Coverage.NotIncluded => others > most,
            _ => others > most ? true : others + 1 > most ? null : false,
        };
        List<string> open = [.. openEverywhere];
        if (larger is null)
            open.Add("Whether the subject counts in the group: the order does not say");
        if (terms.PublicOnly && !with.Any(c => c.InPublic == true))
            open.Add("Whether they are in a public place");
        open.AddRange(Exceptions(with.Any(c => c.WithinException == false) ? false : with.All(c => c.WithinException == true) ? true : null, null));
        var says = $"{Wording.Count(others, "other person").Replace("other persons", "other people", StringComparison.Ordinal)} with the subject";
        if (larger == false)
            findings.Clear($"{says}, no more than this term allows");
        else if (with.All(c => c.WithinException == true) && terms.Exceptions.Count > 0)
            findings.Clear($"{says}, as an exception in the order allows");
        else
            Settle(says, open);
    }

    private void Unless(CompanionFact companion, string says, IReadOnlyList<string> unknown)
    {
        if (terms.PublicOnly && companion.InPublic == false)
            findings.Clear($"{says}, but not in a public place");
        else if (companion.Inadvertent == true && terms.Exceptions.Contains(AssociationException.ChanceMeeting))
            findings.Clear($"{says}, by chance, which this term leaves out; the subject must leave at once");
        else if (companion.WithinException == true && terms.Exceptions.Any(e => e != AssociationException.ChanceMeeting))
            findings.Clear($"{says}, as an exception in the order allows");
        else
        {
            List<string> open = [.. unknown, .. openEverywhere, .. Exceptions(companion.WithinException, companion.Inadvertent)];
            if (terms.PublicOnly && companion.InPublic is null)
                open.Add("Whether they are in a public place");
            if (terms.Approval is not null && situation.Permitted(LedgerWords.Company, companion.PersonId is { } id ? [id.ToString()] : []) is var approved and not LedgerAnswer.No)
                if (approved == LedgerAnswer.Yes)
                {
                    findings.Clear($"{says}, and an approval that holds at this instant is recorded");
                    return;
                }
                else
                    open.Add($"Whether the {terms.Approval} approved it: {situation.NothingFollows("approvals")}");
            Settle(says, open);
            if (companion.Inadvertent == true)
                findings.Note("A meeting that could not be helped goes to reasonable excuse: ask, it is not assessed");
        }
    }

    private IEnumerable<string> Exceptions(bool? within, bool? inadvertent)
    {
        if (terms.Exceptions.Contains(AssociationException.ChanceMeeting) && inadvertent is null)
            yield return "Whether they met by chance, and whether the subject left at once";
        var reasons = terms.Exceptions.Where(e => e != AssociationException.ChanceMeeting).Select(NonAssociationWords.InWords).ToList();
        if (reasons.Count > 0 && within is null)
            yield return $"Whether they were together {reasons.Or()}";
    }

    private void Settle(string says, List<string> open)
    {
        if (open.Count == 0)
            findings.Breach(says);
        foreach (var question in open)
            findings.Ask(says, question);
    }
}
