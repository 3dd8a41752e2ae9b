namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Whether a communication or a meeting is contact that the terms bar.</summary>
internal sealed class NoContactCheck(NoContactTerms terms, Situation situation)
{
    private readonly Findings findings = new();

    public Assessment Answer()
    {
        var facts = situation.Facts;
        if (facts.Communication is { } communication)
            Communication(communication);
        foreach (var companion in facts.With ?? [])
            Meeting(companion);
        if (facts.With is { Count: 0 })
            findings.Clear("Nobody is with the subject");
        return findings.Conclude("Whether the subject contacted or met a person named in this term, and how");
    }

    private void Communication(CommunicationFact fact)
    {
        if (!terms.People.Contains(fact.PersonId))
        {
            findings.Clear("The communication was with a person whom this term does not name");
            return;
        }
        if (fact.OtherBegan == true && fact.SubjectCommunicated != false)
            findings.Note("The order binds the subject, not the person protected: that the other began is no defence, but ask about it");
        switch (Covered(fact))
        {
            case false:
                findings.Clear($"The term does not bar contact {InWords(fact.Means)}");
                break;
            case null:
                findings.Ask($"The term does not say whether it bars contact {InWords(fact.Means)}", $"Whether the order covers contact {InWords(fact.Means)}: take legal advice on its words");
                break;
            default:
                WhoDidIt(fact);
                break;
        }
    }

    // true when barred, false when not, null when the words leave it open
    private bool? Covered(CommunicationFact fact) => fact.Means switch
    {
        ContactMeans.ThirdParty when terms.Indirect != Coverage.NotSaid => terms.Indirect == Coverage.Included,
        ContactMeans.OnlineReaction when terms.OnlineReactions != Coverage.NotSaid => terms.OnlineReactions == Coverage.Included,
        ContactMeans.Surveillance when terms.Surveillance != Coverage.NotSaid => terms.Surveillance == Coverage.Included,
        _ when terms.Means.Contains(fact.Means) => true,
        ContactMeans.ThirdParty or ContactMeans.OnlineReaction or ContactMeans.Surveillance => null,
        _ when terms.AnyMeans => true,
        _ when terms.Means.Count > 0 => false,
        // "not to contact" without a word on means: a gift may or may not be meant
        ContactMeans.Gift => null,
        _ => true,
    };

    private void WhoDidIt(CommunicationFact fact)
    {
        if (fact.Means == ContactMeans.ThirdParty)
            switch (fact.AskedThirdParty)
            {
                case true:
                    Unless(fact, "The subject asked another person to pass it on");
                    return;
                case false:
                    findings.Clear("The subject did not ask the other person to pass it on");
                    return;
                default:
                    findings.Ask("Another person passed it on", "Whether the subject asked the other person to pass it on");
                    return;
            }
        switch (fact.SubjectCommunicated)
        {
            case true:
                Unless(fact, $"The subject made contact {InWords(fact.Means)} with a person named in this term");
                break;
            case false:
                findings.Clear("The subject only received it, and neither began nor answered");
                break;
            default:
                findings.Ask("There was a communication with a person named in this term", "Whether the subject began it or answered");
                break;
        }
    }

    private void Unless(CommunicationFact fact, string says)
    {
        var room = Room(fact.Means).ToList();
        if (room.Count == 0 || fact.WithinException == false)
            findings.BreachUnlessApproved(situation, terms.Approval, says, LedgerWords.Company, fact.PersonId.ToString());
        else if (fact.WithinException == true)
            findings.Clear($"{says}, under an exception in the order");
        else
            findings.Ask(says, $"Whether it was {room.Or()}");
        if (room.Count == 0 && fact.WithinException == true)
            findings.Note("An exception was claimed, but this term has none for it: that goes to reasonable excuse, ask");
    }

    // a solicitor writes or sends; nobody reacts to a post or watches a house through one
    private IEnumerable<string> Room(ContactMeans means)
    {
        if (means is ContactMeans.OnlineReaction or ContactMeans.Surveillance)
            yield break;
        var bySomeoneElse = means is ContactMeans.ThirdParty or ContactMeans.Post or ContactMeans.Email;
        foreach (var exception in terms.Exceptions)
            if (exception is ContactException.ChildContact || exception is ContactException.Court or ContactException.Solicitor && bySomeoneElse)
                yield return NoContactWords.InWords(exception);
        if (terms.OtherException is { } other)
            yield return other;
    }

    private void Meeting(CompanionFact companion)
    {
        if (companion.PersonId is null)
        {
            findings.Ask("Somebody is with the subject whose name was not given", "Who is with the subject");
            return;
        }
        if (!terms.People.Contains(companion.PersonId.Value))
        {
            findings.Clear("A person with the subject is not named in this term");
            return;
        }
        const string Says = "A person named in this term is with the subject";
        if (Covered(new(companion.PersonId.Value, ContactMeans.InPerson)) == false)
            findings.Clear("The term does not bar contact in person");
        else if (terms.Exceptions.Contains(ContactException.ChanceMeeting) && companion.Inadvertent != false)
            if (companion.Inadvertent == true)
                findings.Clear($"{Says}, by chance, which this term leaves out; the subject must leave at once");
            else
                findings.Ask(Says, "Whether they met by chance, and whether the subject left at once");
        else
            Unless(new(companion.PersonId.Value, ContactMeans.InPerson) { WithinException = companion.WithinException }, Says);
        if (companion.Inadvertent == true)
            findings.Note("A meeting that could not be helped goes to reasonable excuse: ask, it is not assessed");
    }

    private static string InWords(ContactMeans means) => NoContactWords.InWords(means);
}
