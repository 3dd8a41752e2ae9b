namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Whether being near somebody is an approach that the terms bar.</summary>
internal sealed class ApproachPersonCheck(ApproachPersonTerms terms)
{
    private readonly Findings findings = new();

    public Assessment Answer(Situation situation)
    {
        var facts = situation.Facts;
        var faceToFace = facts.Communication is { Means: ContactMeans.InPerson } met ? met : null;
        if (facts.With is null && faceToFace is null)
            return findings.Conclude("Who is with or near the subject, and how far away");
        var hours = Hours.At(terms.Hours, situation.At);
        if (hours == InHours.No)
        {
            findings.Clear($"The London clock shows {Hours.Clock(situation.At)}, outside the hours of this term");
            return findings.Conclude("");
        }
        foreach (var companion in facts.With ?? [])
            Near(companion, hours);
        if (facts.With is { Count: 0 })
            findings.Clear("Nobody is with or near the subject");
        if (faceToFace is not null && facts.With?.Any(c => c.PersonId == faceToFace.PersonId) != true)
            Near(new() { PersonId = faceToFace.PersonId }, hours);
        return findings.Conclude("");
    }

    private void Near(CompanionFact companion, InHours hours)
    {
        if (companion.PersonId is { } known && !terms.People.Contains(known) && terms.Description is null)
        {
            findings.Clear("A person near the subject is not named in this term");
            return;
        }
        var covered = terms.DistanceMetres is not { } limit ? true
            : companion.DistanceMetres is not { } metres ? null
            : DistanceRule.Covers(limit, terms.Edge, metres, metres);
        if (covered == false)
        {
            findings.Clear("Everyone of whom a distance was given is farther away than this term bars");
            return;
        }
        List<string> open = [.. Open(companion, covered)];
        if (hours == InHours.Undecided)
            open.Add(Hours.WhichReading);
        var says = companion.PersonId is { } id && terms.People.Contains(id) ? "A person named in this term is with or near the subject" : "Somebody is with or near the subject";
        if (terms.Knowingly && companion.Inadvertent == true)
            findings.Clear($"{says}, but not by the subject's knowing doing; the term bars only approaching knowingly");
        else if (companion.WithinException == true && terms.Exception is not null)
            findings.Clear($"{says}, as an exception in the order allows");
        else if (open.Count == 0)
            findings.Breach(says);
        else
            foreach (var question in open)
                findings.Ask(says, question);
        if (companion.Inadvertent == true && !terms.Knowingly)
            findings.Note("A meeting that could not be helped goes to reasonable excuse: ask, it is not assessed");
    }

    private IEnumerable<string> Open(CompanionFact companion, bool? covered)
    {
        if (companion.PersonId is null)
            yield return terms.Description is { } wording ? $"Whether that person is one of: {wording}" : "Who that person is";
        else if (!terms.People.Contains(companion.PersonId.Value))
            yield return $"Whether that person is one of: {terms.Description}";
        if (covered is null)
            yield return companion.DistanceMetres is { } metres ? DistanceRule.Missing(terms.Edge, metres, metres) : "How far away that person was";
        if (terms.MustLeave && companion.Inadvertent == true)
            yield return "Whether the subject left at once";
        else if (companion.Inadvertent is null && (terms.Knowingly || terms.MustLeave || terms.DistanceMetres is null))
            yield return terms.Knowingly ? "Whether the subject knew that the person was there" : "Whether the subject approached, or they met by chance";
        if (terms.Exception is { } exception && companion.WithinException is null)
            yield return $"Whether it was {exception}";
    }
}
