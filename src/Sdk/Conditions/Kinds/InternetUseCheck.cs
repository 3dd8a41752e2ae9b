namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Weighs each use of the internet against purpose, content and the duty to tell.</summary>
internal static class InternetUseCheck
{
    public static Assessment Answer(InternetUseTerms terms, Situation situation)
    {
        var findings = new Findings();
        if (situation.Facts.Internet is { Count: 0 })
            findings.Clear("The internet was not used");
        foreach (var use in situation.Facts.Internet ?? [])
        {
            if (terms.AllBarred)
                Purpose(findings, terms, situation, use);
            if (terms.BarredContent.Count > 0)
                new Charge(Says(use)).If(SaidAs.Among<Sex>([], terms.BarredContent, null, use.Content), "", use.Content is null ? "What sort of site, app or content it was" : $"Whether this is of a sort that the term names: {use.Content}")
                    .Weigh(findings, situation, terms.Approval, LedgerWords.InternetUse, Values(use));
            if (terms.PublicTerminals == Ban.Barred)
                new Charge(Says(use)).If(use.PublicTerminal, "not on a terminal open to the public", "Whether it was on a terminal open to the public")
                    .Weigh(findings, situation, terms.Approval, LedgerWords.InternetUse);
            if (terms.TellUploads)
                Upload(findings, terms, situation, use);
        }
        return findings.Conclude("What the subject used the internet for, and on which sorts of sites");
    }

    private static void Purpose(Findings findings, InternetUseTerms terms, Situation situation, InternetFact use)
    {
        if (terms.PublicTerminals == Ban.Allowed && use.PublicTerminal == true)
            findings.Clear($"{Says(use)}, on a terminal open to the public, which this term allows");
        else
            new Charge(Says(use))
                .Open(terms.PublicTerminals == Ban.NotSaid && use.PublicTerminal == true, "Whether a terminal open to the public is covered: the condition does not say")
                .Open(terms.PublicTerminals == Ban.Allowed && use.PublicTerminal is null, "Whether it was on a terminal open to the public")
                .Unless(terms.Purposes.Count > 0, use.Purpose is null ? null : terms.Purposes.Any(p => SaidAs.Covers(p, use.Purpose)) ? true : null, "for a purpose that this term allows", $"Whether it was for a purpose that the term allows: {terms.Purposes.Or()}")
                .Weigh(findings, situation, terms.Approval, LedgerWords.InternetUse, Values(use));
    }

    private static void Upload(Findings findings, InternetUseTerms terms, Situation situation, InternetFact use)
    {
        if (use.Uploaded == false)
            findings.Clear("The subject put nothing online");
        else if (use.Uploaded is null)
            findings.Ask(Says(use), "Whether the subject uploaded, added or streamed anything");
        else if (terms.UploadsTo.Count > 0 && !terms.UploadsTo.Any(u => SaidAs.Covers(u, use.Content)))
            findings.Ask("The subject put something online", "Whether it was on a site or app of a sort that the term names");
        else if (use.Name is not { } name)
            findings.Ask("The subject put something online", "On which site or account, to compare with what was told");
        else
            new Notify { Recipient = terms.Recipient }.Assess(findings, situation, new(LedgerWords.Upload, NormalForm.Plain(name), $"the upload to {name}") { Used = true });
    }

    private static string Says(InternetFact use) => use.Content is { } content ? $"The subject used the internet: {content}" : use.Purpose is { } purpose ? $"The subject used the internet for {purpose}" : "The subject used the internet";

    private static string[] Values(InternetFact use) => use.Name is { } name ? [NormalForm.Of(LedgerWords.InternetUse, name)] : [];
}
