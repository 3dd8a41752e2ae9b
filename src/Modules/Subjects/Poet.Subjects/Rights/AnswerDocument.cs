using Poet.Platform.Contracts;
using Poet.Platform.Web;
using Poet.Subjects.Domain;

namespace Poet.Subjects.Rights;

/// <summary>
/// An answer as the person gets it. One that neither confirms nor denies, and a refusal, holds nothing that depends on whether anything is held: it is the same for who is recorded and for who is not.
/// </summary>
/// <param name="Marking">The security marking.</param>
/// <param name="Controller">The force that answers.</param>
/// <param name="Reference">Id of the request.</param>
/// <param name="ReceivedOn">The day on which the request was received.</param>
/// <param name="AnsweredOn">The day of the answer.</param>
/// <param name="Says">The answer in short.</param>
/// <param name="Sections">What is held and told.</param>
/// <param name="Rights">What the person can do.</param>
internal sealed record AnswerDocument(string Marking, string Controller, Guid Reference, DateOnly ReceivedOn, DateOnly AnsweredOn, IReadOnlyList<string> Says, IReadOnlyList<AnswerSection> Sections, IReadOnlyList<string> Rights)
{
    private const string Covers = "This is what the register of court orders and notices holds. Other records of the police are not part of it.";
    private const string Complaint = "You can complain to us, and to the Information Commissioner (ico.org.uk).";
    private const string Court = "You can ask the Information Commissioner to check that we were right (section 51), and you can apply to a court (section 167).";

    public static AnswerDocument Of(AccessRequest request, DateOnly today)
    {
        var sections = request.Answer == AnswerKind.Data ? Told(request) : [];
        List<ExemptionGround> leftOut = request.Answer != AnswerKind.Data || request.SilentOnLeftOut ? [] : [.. request.Items.Select(i => i.Ground).OfType<ExemptionGround>().Distinct().Order()];
        return new(Platform.Web.Marking.Is, Forces.Find(request.Force, today)?.Name ?? request.Force, request.Id, request.ReceivedOn, today, [.. Opening(request.Answer!.Value, sections.Count, leftOut)], sections, [.. After(request.Answer.Value, leftOut.Count > 0)]);
    }

    private static IReadOnlyList<AnswerSection> Told(AccessRequest request) =>
    [
        .. request.Items.Where(i => i.Ground is null).OrderBy(i => i.Number).GroupBy(i => i.Section, StringComparer.Ordinal)
            .Select(s => new AnswerSection(s.Key, [.. s.Select(i => new AnswerItem(i.Label, i.Text))])),
    ];

    private static IEnumerable<string> Opening(AnswerKind answer, int sections, List<ExemptionGround> leftOut)
    {
        switch (answer)
        {
            case AnswerKind.NeitherConfirmNorDeny:
                yield return "We neither confirm nor deny that we hold personal data about you. Section 45(4) and (6) of the Data Protection Act 2018 allows this answer where another one would itself tell what may be withheld. It does not mean that anything is held.";
                yield break;
            case AnswerKind.ManifestlyUnfounded:
                yield return "We refuse your request, because it is manifestly unfounded (section 53 of the Data Protection Act 2018). You can ask us for our reasons.";
                yield break;
            case AnswerKind.ManifestlyExcessive:
                yield return "We refuse your request, because it is manifestly excessive (section 53 of the Data Protection Act 2018). You can ask us for our reasons.";
                yield break;
        }
        yield return sections == 0 ? "There is nothing that we must tell you from this register." : "You asked what we hold about you. It is below.";
        if (leftOut.Count > 0)
            yield return $"Some of what we hold is left out, as section 45(4) of the Data Protection Act 2018 allows where it is necessary {string.Join(", or ", leftOut.Select(InWords))}.";
        yield return Covers;
    }

    private static string InWords(ExemptionGround ground) => ground switch
    {
        ExemptionGround.Inquiry => "to avoid obstructing an inquiry, an investigation or a legal procedure",
        ExemptionGround.Prevention => "to avoid prejudicing the prevention, detection, investigation or prosecution of offences",
        ExemptionGround.PublicSecurity => "to protect public security",
        ExemptionGround.NationalSecurity => "to protect national security",
        _ => "to protect the rights and freedoms of others",
    };

    private static IEnumerable<string> After(AnswerKind answer, bool leftOut)
    {
        if (answer == AnswerKind.Data)
        {
            yield return "We hold it for law enforcement purposes under Part 3 of the Data Protection Act 2018: to prevent, investigate, detect and prosecute offences, and to protect the public.";
            yield return "You can ask us to correct it (section 46), to erase it or to restrict its processing (section 47).";
        }
        if (answer != AnswerKind.Data || leftOut)
            yield return Court;
        yield return Complaint;
    }
}

/// <summary>Items that belong together.</summary>
internal sealed record AnswerSection(string Heading, IReadOnlyList<AnswerItem> Items);

/// <summary>One thing that is held.</summary>
internal sealed record AnswerItem(string Label, string Text);
