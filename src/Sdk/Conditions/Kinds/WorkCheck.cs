namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Weighs one piece of work against what terms bar and what must be told.</summary>
internal sealed class WorkCheck(BusinessEmploymentTerms terms, Situation situation, Findings findings)
{
    public void Weigh(WorkFact work)
    {
        var says = $"The subject works as {Role(work.Role)}" + (work.Trade is { } trade ? $": {trade}" : "");
        if (terms.DirectorshipsBarred)
            new Charge(says).If(work.Role == WorkRole.Director, "not as a director or manager of a company", "").Weigh(findings, situation, terms.Approval, LedgerWords.Employment, Values(work));
        if (terms.EmployingBarred)
            new Charge(says).If(work.Role == WorkRole.Employer, "not as an employer of others", "").Weigh(findings, situation, terms.Approval, LedgerWords.Employment, Values(work));
        if (terms.Trades.Count > 0)
            new Charge(says).If(terms.Trades.Any(t => SaidAs.Covers(t, work.Trade)) ? true : null, "", work.Trade is null ? "What the work is" : $"Whether that is a trade that the term names: {terms.Trades.Or()}")
                .Weigh(findings, situation, terms.Approval, LedgerWords.Employment, Values(work));
        if (terms.UnderAge is { } age)
            new Charge(says).If(work.AdultsOnly == true ? false : work.YoungestAge is { } youngest ? youngest < age : null, "it involves nobody under the age in this term", "The age of the youngest person whom the work involves")
                .Unless(terms.Unpaid == Coverage.NotIncluded, !work.Paid, "it is unpaid, which this term leaves out", "Whether it is paid")
                .Open(terms.Unpaid == Coverage.NotSaid && work.Paid != true, "Whether unpaid work is covered: the condition does not say; and whether it is paid")
                .Weigh(findings, situation, terms.Approval, LedgerWords.Employment, Values(work));
        if (terms.VulnerableBarred)
            new Charge(says).If(work.Vulnerable, "it involves no vulnerable adults", "Whether the work involves adults in care or otherwise vulnerable")
                .Weigh(findings, situation, terms.Approval, LedgerWords.Employment, Values(work));
        if (terms.Notify is { } notify)
            if (work.Employer is { } employer)
                notify.Assess(findings, situation, new(LedgerWords.Employment, NormalForm.Plain(employer), "the new work") { Since = work.Since, Used = true, UseBegan = work.Since });
            else
                findings.Ask(says, "The employer or business, to compare with what was told");
    }

    private static string[] Values(WorkFact work) => work.Employer is { } employer ? [NormalForm.Plain(employer)] : [];

    private static string Role(WorkRole role) => role switch
    {
        WorkRole.Employee => "an employee",
        WorkRole.SelfEmployed => "a self-employed person",
        WorkRole.Director => "a director or manager of a company",
        WorkRole.Employer => "an employer of others",
        _ => "a volunteer",
    };
}
