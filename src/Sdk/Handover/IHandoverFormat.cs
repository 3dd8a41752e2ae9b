namespace Poet.OrderTypes.Sdk.Handover;

/// <summary>
/// How a handover from one force to another is laid out: its sections, how long an answer may take, and the file that a force without the platform reads. A plugin assembly has exactly one
/// public type, and it implements this or <see cref="IOrderType"/>. Implementations are pure, as order types are.
/// </summary>
public interface IHandoverFormat
{
    /// <summary>What the format is called.</summary>
    HandoverFormatInfo Info { get; }

    /// <summary>The sections of a pack, in their order; each code once.</summary>
    IReadOnlyList<HandoverSection> Sections { get; }

    /// <summary>
    /// The pack as one file that needs nothing else to be read. Everything in the pack was written by people and is text, never markup. The file holds the marking and the hash of the pack as
    /// they are given.
    /// </summary>
    /// <param name="pack">What to write.</param>
    HandoverFile Write(HandoverPack pack);
}

/// <summary>What a format is called.</summary>
/// <param name="Id">Stable, kebab-case, at most 40 characters.</param>
/// <param name="Version">As in 1.0.</param>
/// <param name="Name">For menus.</param>
/// <param name="AnswerWithinWorkingDays">How many working days the receiving force has to answer an offer, 1 to 30.</param>
public sealed record HandoverFormatInfo(string Id, string Version, string Name, int AnswerWithinWorkingDays);

/// <summary>Whether a pack may go without a section.</summary>
public enum SectionNeed
{
    /// <summary>It is filled, or the sender says why it is not.</summary>
    Mandatory,
    /// <summary>It is filled where there is anything.</summary>
    Conditional,
    /// <summary>It may be left out.</summary>
    Optional,
}

/// <summary>A section of a pack.</summary>
/// <param name="Code">Stable, kebab-case: one of <see cref="HandoverSections"/>, which the platform's modules fill, or one that people fill by hand.</param>
/// <param name="Number">As the standard counts it.</param>
/// <param name="Heading">As it is printed.</param>
/// <param name="Need">Whether a pack may go without it.</param>
/// <param name="Says">What belongs into it, in a sentence.</param>
public sealed record HandoverSection(string Code, int Number, string Heading, SectionNeed Need, string Says);

/// <summary>A file.</summary>
/// <param name="Extension">Of its name, without the dot.</param>
/// <param name="MediaType">Such as text/html.</param>
/// <param name="Content">The text, to be written in UTF-8.</param>
public sealed record HandoverFile(string Extension, string MediaType, string Content);
