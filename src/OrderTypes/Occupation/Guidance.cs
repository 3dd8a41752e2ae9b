namespace Poet.OrderTypes.Occupation;

/// <summary>What an officer reads who registers or meets the order.</summary>
internal static class Guidance
{
    public const string Text = """
        ## What it is for
        A family court says who may live in a home, in which part of it, and who must leave and keep away from it and the area around it. It often comes together with a non-molestation order.

        ## Who asks for it
        Somebody who has a right to the home or lives in it with the other person. **The police cannot apply.** Their part is to know of it, and to act where the court attached a power of arrest.

        ## Registering it
        - The order with its provisions, court and case number, the section it was made under, and its last day
        - **Provision by provision: is a power of arrest attached, and until when?** Courts send a separate form for that to the police station for the applicant's address
        - Service or awareness; a way to call for the applicant; a marker on the address

        ## If it is breached
        **Not an offence.** With a power of arrest on that very provision, in time: arrest without warrant on reasonable cause to suspect the breach, then before the court within 24 hours (Sundays, Christmas Day and
        Good Friday left out; bank holidays count). Without it there is no arrest for the breach: make people safe, look for offences, and help the applicant to ask the court for a warrant.

        ## Often got wrong
        - The power of arrest is attached to some provisions only, and may end before the order does
        - A breach of the non-molestation order beside it **is** an offence: read both
        - An occupation order does not change who owns or rents the home
        """;
}
