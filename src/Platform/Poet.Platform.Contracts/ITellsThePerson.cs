namespace Poet.Platform.Contracts;

/// <summary>
/// Tells a person what is held about them, for an answer to a request under section 45 of the Data Protection Act 2018. Everything that keeps something about people has one: what is not told here
/// is not found by the request.
/// </summary>
public interface ITellsThePerson
{
    /// <summary>Where its sections stand in the answer, lowest first.</summary>
    int Place { get; }

    /// <summary>
    /// What is held for the asker's force under these records of one person, in words for that person. Names of staff are left out. Names and places of protected people are never among the words;
    /// that there is one may be, as an item that is withheld from the start.
    /// </summary>
    Task<IReadOnlyList<ToldSection>> Tell(IReadOnlyCollection<Guid> records, CancellationToken cancel);
}

/// <summary>Items that belong together.</summary>
/// <param name="Heading">As the person reads it.</param>
/// <param name="Items">The items, in their order.</param>
public sealed record ToldSection(string Heading, IReadOnlyList<ToldItem> Items);

/// <summary>One thing that is held.</summary>
/// <param name="Key">Names the thing within the person's data, the same each time.</param>
/// <param name="Label">What it is.</param>
/// <param name="Text">What is recorded.</param>
public sealed record ToldItem(string Key, string Label, string Text)
{
    /// <summary>Why it is withheld until somebody decides otherwise; null for what is told.</summary>
    public Withheld? Withheld { get; init; }

    /// <summary>True for words that may tell where a protected person is: whoever compiles the answer reads them with the permission to see such details only.</summary>
    public bool MayHoldProtectedDetails { get; init; }
}

/// <summary>Why something is not told.</summary>
/// <param name="Ground">The ground.</param>
/// <param name="Why">Why it applies; the person does not read it.</param>
public sealed record Withheld(ExemptionGround Ground, string Why)
{
    /// <summary>True where somebody must weigh it in this very case before an answer is given; false where what the thing is says it already.</summary>
    public bool ToBeWeighed { get; init; }

    /// <summary>Words that staff wrote for staff, and that may name others or tell what the police know.</summary>
    public static Withheld ForColleagues { get; } = new(ExemptionGround.Prevention, "Written for colleagues: look whether it can be told") { ToBeWeighed = true };

    /// <summary>Data about somebody else.</summary>
    public static Withheld OfAnother { get; } = new(ExemptionGround.RightsOfOthers, "About somebody else");

    /// <summary>Words that nobody has found free of protected details.</summary>
    public static Withheld MayProtect { get; } = new(ExemptionGround.RightsOfOthers, "May tell where a protected person is") { ToBeWeighed = true };
}

/// <summary>What section 45(4) of the Data Protection Act 2018 allows to withhold for, where and as long as it is necessary and proportionate.</summary>
public enum ExemptionGround
{
    /// <summary>To avoid obstructing an official or legal inquiry, investigation or procedure (a).</summary>
    Inquiry,
    /// <summary>To avoid prejudicing the prevention, detection, investigation or prosecution of offences or the execution of penalties (b).</summary>
    Prevention,
    /// <summary>To protect public security (c).</summary>
    PublicSecurity,
    /// <summary>To protect national security (d).</summary>
    NationalSecurity,
    /// <summary>To protect the rights and freedoms of others (e).</summary>
    RightsOfOthers,
}
