namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>
/// One thing that may match a term, with all that the match turns on: anything that is not so clears it, anything not known leaves it open, and only when all is so and nothing
/// is approved is it a breach.
/// </summary>
internal sealed class Charge(string says)
{
    private readonly List<string> open = [];
    private string? but;

    /// <summary>An element of the term: false clears it, null leaves it open.</summary>
    /// <param name="holds">Whether it is so.</param>
    /// <param name="butNot">Why the term does not match when it is not so; goes on the sentence after "but".</param>
    /// <param name="question">What would settle it.</param>
    public Charge If(bool? holds, string butNot, string question)
    {
        if (holds == false)
            but ??= butNot;
        else if (holds is null)
            open.Add(question);
        return this;
    }

    /// <summary>An exception of the term, asked about only where the term makes it.</summary>
    public Charge Unless(bool termMakesIt, bool? so, string butSo, string question) => termMakesIt ? If(!so, butSo, question) : this;

    /// <summary>Something left open whatever else is so.</summary>
    public Charge Open(bool isOpen, string question) => isOpen ? If(null, "", question) : this;

    /// <summary>Weighs it; the approval is the role that may give one, and the word under which it is kept.</summary>
    public void Weigh(Findings findings, Situation situation, string? approval, string about, params IReadOnlyList<string> values)
    {
        if (but is not null)
            findings.Clear($"{says}, but {but}");
        else if (open.Count == 0)
            findings.BreachUnlessApproved(situation, approval, says, about, values);
        else if (approval is not null && situation.Permitted(about, values) == LedgerAnswer.Yes)
            findings.Clear($"{says}, but a permission recorded for it holds at this moment");
        else
            foreach (var question in open)
                findings.Ask(says, question);
    }
}
