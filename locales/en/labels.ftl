# Categories and groups of people that elections name in one and the same way, mostly those of Pabulib files.
# The key is the name in lower case with hyphens. What is not listed is shown as the election writes it.

label-adults = Adults
label-animals = Animals
label-children = Children
label-children-and-youth = Children and youth
label-culture = Arts and culture
label-economy = Work and economy
label-education = Learning
label-environmental-protection = Environment
label-everyone = Everyone
label-families-with-children = Families with children
label-health = Health
label-health-and-welfare = Health and social support
label-housing = Housing
label-municipal-infrastructure-and-security = Public works and safety
label-newcomers = Newcomers
label-people-with-disabilities = People with disabilities
label-public-space = Public space
label-public-transit-and-roads = Streets and transport
label-seniors = Older people
label-sport = Sport
label-sport-and-recreation = Sport and recreation
label-students = Students
label-urban-greenery = Parks and greenery
label-welfare = Social support
label-workers = Workers
label-youth = Youth
