namespace Poet.OrderTypes.SeriousViolenceReduction;

/// <summary>What an officer reads who registers or meets the order.</summary>
internal static class Guidance
{
    public const string Text = """
        ## What it is for
        It let the police stop and search an adult who was convicted with a blade or weapon, without further suspicion, and made that person notify name and home address. **It was piloted in Merseyside, Sussex,
        Thames Valley and West Midlands for 24 months from 19 April 2023. The pilot is over: nobody can apply for one**, and orders alive were to be phased out by 17 October 2025.

        ## If you meet one
        - Read the sealed order and its last day before you rely on it; after 17 October 2025 ask legal services whether anything is left of it
        - A search under an order that has ended is a search without power: use the powers you have, such as PACE s.1 on suspicion

        ## If it is breached
        An offence: not notifying, notifying falsely, or obstructing a search. Up to two years.

        ## Often got wrong
        - The order has no terms: nothing about places or company follows from it
        - It never gave a power to search premises or a phone
        - For new cases look at a criminal behaviour order, a gang injunction or a violent offender order
        """;
}
