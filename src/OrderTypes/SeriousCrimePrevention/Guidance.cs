namespace Poet.OrderTypes.SeriousCrimePrevention;

/// <summary>For an officer who meets the order for the first time.</summary>
internal static class Guidance
{
    internal const string Text = """
        ## What it is for
        A civil order against a person, or a company, to prevent, restrict or disrupt involvement in serious crime. Most are made by the Crown Court after a conviction and start on
        release from prison, so they turn years of planning into terms that officers can check.

        ## Who it suits
        - People convicted of an offence in Schedule 1 (drug trafficking, people trafficking, firearms, fraud, money laundering, child sexual offences, cyber crime and others) or one the court treats as serious
        - Where the offending needed tools that can be limited: phones, cash, vehicles, companies, associates, travel
        - Where prison alone will not stop it, and where a licence will end too soon
        - Rarely, without conviction, through the High Court

        ## What the court must be satisfied of
        On conviction:
        1. The person is convicted of a serious offence
        2. There are reasonable grounds to believe that the order would protect the public by preventing, restricting or disrupting involvement in serious crime
        3. It comes in addition to a sentence or a conditional discharge

        In the High Court, in place of 1: the person has been involved in serious crime. The subject must be 18 or over. A prosecutor applies; the court never acts on its own.

        ## Evidence that helps
        - How the crime was done: which phones, cars, accounts, companies and people made it possible
        - Earlier orders, licence recalls, and offending from prison
        - Financial picture: what came in, what was found, what is missing
        - For each proposed term: what it would have prevented

        ## Terms that work
        One phone, one SIM, one number, and told to the police; a cash limit; vehicles told to the police; no association with named people; companies and accounts told to the police.
        Courts dislike stock clauses, so write why each term fits this person. A term may not ask for oral answers, nor for what legal privilege protects.

        ## Length and start
        Five years at most, counted from the day the first provision is in force, not from the hearing. Each provision can start and end at its own time. It cannot be renewed, and a variation
        cannot stretch it; a fresh order can be made, even before this one ends.

        ## Before and on release
        - Ask the prison for the release date and each change of it
        - Align the licence with the order, and agree with probation who hears of what
        - Visit on the day of release: serve again, explain every term, list devices, vehicles, accounts and addresses

        ## If it is breached
        Breach without reasonable excuse is an offence: up to five years, and forfeiture of what was used. A small breach may be an early sign of serious crime, so look at the intelligence
        before you decide. Interview under caution and a caution are different things. If the person is on licence, tell probation on the same day. The order itself gives no power to enter or search.

        ## Often got wrong
        - Counting the five years from the day the order was made
        - Not knowing whether the person was released, and so whether the order binds
        - "He told probation": check the terms on who must be told
        - Using a statement that the order compelled without a look at section 15

        ## Not yet certain
        A 2025 Act adds interim orders, electronic monitoring, notification by law and wider applicants. Its start is not known here, so drafts do not offer it until an administrator switches it on.
        """;
}
